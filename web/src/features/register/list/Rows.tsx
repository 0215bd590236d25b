import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { Icon } from '@/ui/Icon';
import { Simulated, Value } from '@/form/Value';
import { StageTag } from '../StageTag';
import { fieldOf } from '@/form/fields';
import { isNumber, stageOf, valueOf } from '../definition';
import type { Definition, Entry } from '../types';
import { STAGE } from './conditions';

/** Records in a table; on a phone each is a card with the same words. `chosen` null: nothing can be chosen. */
export function Rows(p: {
  of: Definition;
  columns: readonly string[];
  rows: readonly Entry[];
  sort?: string | undefined;
  onSort?: (sort: string) => void;
  chosen: ReadonlyMap<number, Entry> | null;
  onChoose?: (chosen: Map<number, Entry>) => void;
}) {
  const { of, rows, chosen } = p;
  const w = useRegisterWords();
  const language = useLanguage();
  // The name leads; whatever view it is, a row is opened by it.
  const columns = [of.titleField, ...p.columns.filter((key) => key !== of.titleField)];
  const all = chosen !== null && rows.every((row) => chosen.has(row.id));
  const choose = (row: Entry, on: boolean) => {
    const next = new Map(chosen);
    if (on) next.set(row.id, row);
    else next.delete(row.id);
    p.onChoose?.(next);
  };
  return (
    <div className="table-scroll">
      <table className="record-table">
        <thead>
          <tr>
            {chosen && (
              <th scope="col" className="pick">
                <input
                  type="checkbox"
                  aria-label={w.columns.all}
                  checked={all}
                  onChange={() => p.onChoose?.(all ? new Map() : new Map(rows.map((row) => [row.id, row])))}
                />
              </th>
            )}
            {columns.map((key) => (
              <Head key={key} of={of} column={key} sort={p.sort} onSort={p.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={chosen?.has(row.id) ? 'is-chosen' : undefined}>
              {chosen && (
                <td className="pick">
                  <input
                    type="checkbox"
                    aria-label={`${w.columns.chosen} ${row.title}`}
                    checked={chosen.has(row.id)}
                    onChange={(event) => choose(row, event.target.checked)}
                  />
                </td>
              )}
              {columns.map((key, i) => {
                if (i === 0)
                  return (
                    <td key={key} className="title-cell">
                      <Link
                        className="record-name"
                        to="/desk/registers/$register/$id"
                        params={{ register: of.key, id: String(row.id) }}
                        data-row=""
                      >
                        {row.title}
                      </Link>
                      <Simulated when={row.simulated} />
                    </td>
                  );
                const field = fieldOf(of, key);
                const title = field ? pick(field.title, language) : w.stage;
                return (
                  <td key={key} data-label={title} className={field && isNumber(field) ? 'n' : undefined}>
                    {key === STAGE ? (
                      <StageTag stage={stageOf(of, row.stage)} />
                    ) : (
                      field && <Value field={field} value={valueOf(row, field)} title={row.titles[key]} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head(p: {
  of: Definition;
  column: string;
  sort?: string | undefined;
  onSort?: ((sort: string) => void) | undefined;
}) {
  const w = useRegisterWords();
  const language = useLanguage();
  const field = fieldOf(p.of, p.column);
  const title = field ? pick(field.title, language) : p.column === STAGE ? w.stage : p.column;
  const className = field && isNumber(field) ? 'n' : undefined;
  if (!field?.sort || !p.onSort)
    return (
      <th scope="col" className={className}>
        {title}
      </th>
    );
  const up = p.sort === field.key;
  const down = p.sort === `-${field.key}`;
  const next = up ? `-${field.key}` : field.key;
  return (
    <th scope="col" className={className} aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <button
        type="button"
        className={up || down ? 'sort is-on' : 'sort'}
        title={up ? w.list.sortDown(title) : w.list.sortUp(title)}
        onClick={() => p.onSort?.(next)}
      >
        {title}
        <span className={up ? 'sort-sign is-up' : 'sort-sign'}>
          <Icon name="down" size="0.75em" />
        </span>
      </button>
    </th>
  );
}
