import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { PersonLink } from '../PersonLink';
import { today, weekdayOf } from '@/lib/days';
import { type Turn, isRunning, standIns } from '../turns';
import type { Roster } from '../types';
import { type Slot, absentOn } from './week';

export interface WeekProps {
  slots: Slot[];
  days: string[];
  roster: Roster;
  /** Given to who may plan: takes a shift out of the roster. */
  onWithdraw: ((turn: Turn) => void) | null;
}

/** The week: one row for each turn of the clock, seven days. */
export function WeekTable(p: WeekProps) {
  const w = useOrganisationWords();
  const current = today();
  return (
    <table className="week">
      <thead>
        <tr>
          <th scope="col">{w.rosters.slot}</th>
          {p.days.map((day) => (
            <th key={day} scope="col" className={day === current ? 'is-today' : undefined}>
              <DayHead day={day} today={day === current} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {p.slots.map((slot) => (
          <tr key={slot.key}>
            <th scope="row">
              {slot.label && <b className="block">{slot.label}</b>}
              <Hours slot={slot} />
            </th>
            {p.days.map((day, i) => (
              <td key={day} className={day === current ? 'is-today' : undefined}>
                <Turns turns={slot.days[i] ?? []} {...p} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same on a phone: one block for each day, its turns below each other. */
export function WeekList(p: WeekProps) {
  const current = today();
  return (
    <ol role="list" className="week-list">
      {p.days.map((day, i) => (
        <li key={day} className={day === current ? 'is-today' : undefined}>
          <h3>
            <DayHead day={day} today={day === current} />
          </h3>
          {p.slots.map((slot) => (
            <div key={slot.key} className="week-turn">
              <span className="mid">
                <Hours slot={slot} /> {slot.label}
              </span>
              <div>
                <Turns turns={slot.days[i] ?? []} {...p} />
              </div>
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}

function DayHead({ day, today: isToday }: { day: string; today: boolean }) {
  const w = useOrganisationWords();
  return (
    <>
      <span className="quiet">{w.rosters.weekday[weekdayOf(day)]}</span> <b className="num">{day.slice(5)}</b>
      {isToday && <span className="tag water">{w.rosters.todayTag}</span>}
    </>
  );
}

function Hours({ slot }: { slot: Slot }) {
  const w = useOrganisationWords();
  return (
    <span className="num nowrap">
      {w.span(slot.begins, slot.ends)}
      {slot.overnight && <small className="quiet"> {w.rosters.nextDay}</small>}
    </span>
  );
}

function Turns({ turns, roster, onWithdraw }: { turns: Turn[] } & WeekProps) {
  const w = useOrganisationWords();
  const [now] = useState(() => Date.now());
  if (turns.length === 0) return <span className="quiet small">{w.rosters.nobody}</span>;
  return turns.map((turn) => (
    <div key={`${turn.shift.id}/${turn.day}`} className={isRunning(turn, now) ? 'turn is-now' : 'turn'}>
      <Who turn={turn} roster={roster} />
      {onWithdraw && (
        <button
          type="button"
          className="turn-out"
          aria-label={w.rosters.withdrawOf(turn.shift.label ?? w.rosters.slot, turn.day)}
          onClick={() => onWithdraw(turn)}
        >
          ×
        </button>
      )}
    </div>
  ));
}

/** Who has this turn; one who is away is struck through, and who stands in follows. */
function Who({ turn, roster }: { turn: Turn; roster: Roster }) {
  const w = useOrganisationWords();
  const nameOf = (id: number) => roster.people.find((one) => one.id === id)?.name ?? w.rosters.hidden;
  const known = roster.people.some((one) => one.id === turn.shift.person);
  const person = <PersonLink id={known ? turn.shift.person : null} name={nameOf(turn.shift.person)} />;
  const able = standIns(turn, roster.absences).map(nameOf);
  if (!absentOn(turn, roster.absences))
    return (
      <>
        {person}
        {able.length > 0 && <small className="quiet block">{w.rosters.substitutes(able.join(w.listMark))}</small>}
      </>
    );
  return (
    <>
      <s>{person}</s> <span className="tag earth">{w.rosters.absent}</span>
      <span className={able[0] ? 'block' : 'block is-nobody'}>
        {able[0] ? w.rosters.absentNow(able[0]) : w.rosters.nobodyFor}
      </span>
    </>
  );
}
