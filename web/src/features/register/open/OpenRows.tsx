import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useOpenWords } from '@/lib/openWords';
import { OpenValue } from './OpenValue';
import type { OpenField, OpenLine } from './requests';

/** What a line shows beside the name; the rest stands on the record's own page. */
const SHORT: ReadonlySet<string> = new Set(['CODE', 'UNIT', 'AREA', 'INTEGER', 'BOOLEAN', 'DATE']);
const MOST = 5;

export function OpenRows(p: { register: string; fields: readonly OpenField[]; rows: readonly OpenLine[] }) {
  const o = useOpenWords();
  const language = useLanguage();
  const shown = p.fields.filter((field) => SHORT.has(field.kind)).slice(0, MOST);
  return (
    <ul role="list" className="open-rows">
      {p.rows.map((row) => (
        <li key={row.id}>
          <Link
            className="open-name"
            to="/registers/$register/$id"
            params={{ register: p.register, id: String(row.id) }}
          >
            {row.title}
          </Link>{' '}
          {row.simulated && <span className="tag dotted">{o.simulated}</span>}
          <dl className="open-facts">
            {shown.map((field) => (
              <div key={field.key}>
                <dt>{pick(field.title, language)}</dt>
                <dd>
                  <OpenValue field={field} value={row.values[field.key]} title={row.titles[field.key]} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
