import { Link } from '@tanstack/react-router';
import { useOrganisationWords } from '@/lib/organisationWords';
import { day } from '@/lib/when';
import { mapOf } from '../requests';
import { useNames } from '../names';
import { useSubjects } from '../useSubjects';
import type { Ref, Responsibility } from '../types';

/** Every row: what, where, who leads, who assists, since when. */
export function RowsTable(p: { rows: Responsibility[]; onEnd: ((row: Responsibility) => void) | null }) {
  const w = useOrganisationWords();
  const r = w.responsibilities;
  const { language, name } = useNames();
  const subject = useSubjects();
  const c = r.columns;
  return (
    <table className="rows duty-table">
      <thead>
        <tr>
          <th scope="col" className="number">
            {c.no}
          </th>
          <th scope="col">{c.subject}</th>
          <th scope="col">{c.area}</th>
          <th scope="col">{c.lead}</th>
          <th scope="col">{c.assisting}</th>
          <th scope="col">{c.span}</th>
          {p.onEnd && (
            <th scope="col">
              <span className="vh">{r.end}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {p.rows.map((row) => (
          <tr key={row.id}>
            <td className="num quiet number">{row.id}</td>
            <td>
              <b title={row.subject ?? undefined}>{subject(row.subject)}</b>
              {row.kind !== 'RULE' && (
                <span className={row.kind === 'EXCEPTION' ? 'tag earth' : 'tag line'}>{r.kind[row.kind]}</span>
              )}
              {row.placeKind && <small className="quiet block">{r.onlyAt(row.placeKind)}</small>}
            </td>
            <td data-label={c.area}>
              {row.area ? (
                <a href={mapOf(row.area.code)}>{name(row.area.name)}</a>
              ) : (
                <span className="mid">{r.everywhere}</span>
              )}
            </td>
            <td data-label={c.lead}>
              <UnitLink unit={row.lead} first />
            </td>
            <td className="mid" data-label={c.assisting}>
              {row.assisting.length === 0 ? (
                <span className="quiet">{r.nobodyAssists}</span>
              ) : (
                row.assisting.map((unit) => <UnitLink key={unit.code} unit={unit} />)
              )}
            </td>
            <td className="small" data-label={c.span}>
              {w.span(day(row.validFrom, language), row.validTo ? day(row.validTo, language) : w.open)}
              {row.basis && <small className="quiet block">{row.basis}</small>}
            </td>
            {p.onEnd && (
              <td>
                {row.validTo === null && (
                  <button
                    type="button"
                    className="btn bare small"
                    aria-label={r.endOf(row.id)}
                    onClick={() => p.onEnd?.(row)}
                  >
                    {r.end}
                  </button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function UnitLink({ unit, first = false }: { unit: Ref; first?: boolean }) {
  const { name } = useNames();
  return (
    <Link className="block" to="/desk/units" search={{ code: unit.code }} {...(first ? { 'data-row': '' } : {})}>
      {name(unit.name)}
    </Link>
  );
}
