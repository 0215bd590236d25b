import { useOrganisationWords } from '@/lib/organisationWords';
import { clock, isoDay } from '../day';
import { useNames } from '../names';
import type { Shift } from '../types';

/** The person's next turns of duty, soonest first. */
export function DutiesAhead({ person, duties }: { person: number; duties: Shift[] }) {
  const w = useOrganisationWords();
  const { name } = useNames();
  return (
    <section className="sheet side" aria-labelledby="ahead-h">
      <h2 className="h s" id="ahead-h">
        {w.people.duties}
      </h2>
      {duties.length === 0 ? (
        <p className="mid">{w.people.noDuties}</p>
      ) : (
        <ul role="list" className="side-list">
          {duties
            .toSorted((a, b) => a.from.localeCompare(b.from))
            .map((shift) => {
              const date = new Date(shift.from);
              return (
                <li key={`${shift.id}/${shift.from}`}>
                  <span>
                    <span className="num">{isoDay(date).slice(5)}</span>{' '}
                    <span className="mid">{w.rosters.weekday[date.getDay()]}</span>{' '}
                    <span className="num">{w.span(clock(shift.from), clock(shift.to))}</span>
                    <small className="quiet block">{name(shift.unit.name)}</small>
                  </span>
                  {shift.person.id !== person && <span className="tag line">{w.people.asSubstitute}</span>}
                  {shift.absent && shift.person.id === person && <span className="tag earth">{w.people.absent}</span>}
                </li>
              );
            })}
        </ul>
      )}
    </section>
  );
}
