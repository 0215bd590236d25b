import { Link } from '@tanstack/react-router';
import { useOrganisationWords } from '@/lib/organisationWords';
import { useNames } from '../names';
import { useSubjects } from '../useSubjects';
import type { Responsibility, Unit } from '../types';

/** What the unit is named for, leading first. */
export function UnitDuties({ unit, rows }: { unit: Unit; rows: Responsibility[] }) {
  const w = useOrganisationWords();
  const { maybe } = useNames();
  const subject = useSubjects();
  const leads = (row: Responsibility) => row.lead.code === unit.code;
  const sorted = rows.toSorted(
    (a, b) => Number(leads(b)) - Number(leads(a)) || (a.subject ?? '').localeCompare(b.subject ?? ''),
  );
  return (
    <section aria-labelledby="duties-h">
      <div className="section-head">
        <h3 className="h s" id="duties-h">
          {w.units.duties} <span className="num quiet small">{rows.length}</span>
        </h3>
        {rows.length > 0 && (
          <Link className="small" to="/desk/responsibilities" search={{ unit: unit.code }}>
            {w.responsibilities.list}
          </Link>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="mid">{w.units.noDuties}</p>
      ) : (
        <ul role="list" className="duty-list">
          {sorted.map((row) => (
            <li key={row.id}>
              <span className={leads(row) ? 'tag bind' : 'tag line'}>
                {leads(row) ? w.units.leads : w.units.assists}
              </span>
              <span>{subject(row.subject)}</span>
              <span className="mid">{maybe(row.area?.name) ?? w.responsibilities.everywhere}</span>
              {row.kind !== 'RULE' && <span className="tag earth">{w.responsibilities.kind[row.kind]}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
