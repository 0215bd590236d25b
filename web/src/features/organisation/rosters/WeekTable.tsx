import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { today } from '../day';
import type { Shift } from '../types';
import { type Slot, running } from './week';

/** The week: one row for each turn of the clock, seven days. */
export function WeekTable({ slots, days }: { slots: Slot[]; days: string[] }) {
  const w = useOrganisationWords();
  const [now] = useState(() => Date.now());
  const current = today();
  return (
    <table className="week">
      <thead>
        <tr>
          <th scope="col">{w.rosters.slot}</th>
          {days.map((day) => (
            <th key={day} scope="col" className={day === current ? 'is-today' : undefined}>
              <DayHead day={day} today={day === current} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {slots.map((slot) => (
          <tr key={slot.key}>
            <th scope="row">
              {slot.label && <b className="block">{slot.label}</b>}
              <Hours slot={slot} />
            </th>
            {slot.days.map((shifts, i) => {
              const day = days[i] ?? '';
              return (
                <td key={day} className={day === current ? 'is-today' : undefined}>
                  {shifts.length === 0 ? (
                    <span className="quiet small">{w.rosters.nobody}</span>
                  ) : (
                    shifts.map((shift) => <Turn key={`${shift.id}/${shift.from}`} shift={shift} now={now} />)
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same on a phone: one block for each day, its turns below each other. */
export function WeekList({ slots, days }: { slots: Slot[]; days: string[] }) {
  const w = useOrganisationWords();
  const [now] = useState(() => Date.now());
  const current = today();
  return (
    <ol role="list" className="week-list">
      {days.map((day, i) => (
        <li key={day} className={day === current ? 'is-today' : undefined}>
          <h3>
            <DayHead day={day} today={day === current} />
          </h3>
          {slots.map((slot) => (
            <div key={slot.key} className="week-turn">
              <span className="mid">
                <Hours slot={slot} /> {slot.label}
              </span>
              <div>
                {slot.days[i]?.length ? (
                  slot.days[i].map((shift) => <Turn key={`${shift.id}/${shift.from}`} shift={shift} now={now} />)
                ) : (
                  <span className="quiet small">{w.rosters.nobody}</span>
                )}
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
      <span className="quiet">{w.rosters.weekday[new Date(`${day}T12:00:00`).getDay()]}</span>{' '}
      <b className="num">{day.slice(5)}</b>
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

/** Who has this turn; one who is away is struck through, and who stands in follows. */
function Turn({ shift, now }: { shift: Shift; now: number }) {
  const w = useOrganisationWords();
  const names = shift.substitutes.map((one) => one.name).join(w.listMark);
  const person = (
    <Link to="/desk/people/$id" params={{ id: String(shift.person.id) }}>
      {shift.person.name}
    </Link>
  );
  return (
    <div className={running(shift, now) ? 'turn is-now' : 'turn'}>
      {shift.absent ? (
        <>
          <s>{person}</s> <span className="tag earth">{w.rosters.absent}</span>
          <span className={names ? 'block' : 'block is-nobody'}>
            {names ? w.rosters.absentNow(names) : w.rosters.nobodyFor}
          </span>
        </>
      ) : (
        <>
          {person}
          {names && <small className="quiet block">{w.rosters.substitutes(names)}</small>}
        </>
      )}
    </div>
  );
}
