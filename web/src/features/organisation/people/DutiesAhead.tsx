import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { plusDays, today, weekdayOf } from '@/lib/days';
import { useNames } from '../names';
import { hours, isAway, overnight, turnsOf } from '../turns';
import type { Absence, Shift } from '../types';

const SHOWN = 8;
const DAYS_AHEAD = 31;

/** The person's next turns of duty, soonest first. */
export function DutiesAhead(p: { person: number; shifts: Shift[]; absences: Absence[] }) {
  const w = useOrganisationWords();
  const { name } = useNames();
  const [now] = useState(() => Date.now());
  const day = today();
  const turns = p.shifts
    .flatMap((shift) => turnsOf(shift, plusDays(day, -1), plusDays(day, DAYS_AHEAD)))
    .filter((turn) => turn.to > now)
    .sort((a, b) => a.from - b.from);
  return (
    <section className="sheet side" aria-labelledby="ahead-h">
      <h2 className="h s" id="ahead-h">
        {w.people.duties}
      </h2>
      {turns.length === 0 ? (
        <p className="mid">{w.people.noDuties}</p>
      ) : (
        <ul role="list" className="side-list">
          {turns.slice(0, SHOWN).map((turn) => (
            <li key={`${turn.shift.id}/${turn.day}`}>
              <span>
                <span className="num">{turn.day.slice(5)}</span>{' '}
                <span className="mid">{w.rosters.weekday[weekdayOf(turn.day)]}</span>{' '}
                <span className="num">{w.span(hours(turn.shift.begins), hours(turn.shift.ends))}</span>
                {overnight(turn.shift) && <small className="quiet"> {w.rosters.nextDay}</small>}
                <small className="quiet block">{name(turn.shift.unit.name)}</small>
              </span>
              {turn.shift.person !== p.person && <span className="tag line">{w.people.asSubstitute}</span>}
              {isAway(p.person, turn, p.absences) && <span className="tag earth">{w.people.absent}</span>}
            </li>
          ))}
        </ul>
      )}
      {turns.length > SHOWN && <p className="small quiet">{w.people.dutiesMore(turns.length - SHOWN)}</p>}
    </section>
  );
}
