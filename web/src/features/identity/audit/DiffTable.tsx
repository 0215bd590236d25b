import { useJournalWords, useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { moment } from '@/lib/when';
import { diff, shown } from './diff';

/** Field by field: what it was, struck through, and what it became. */
export function DiffTable({ before, after }: { before: unknown; after: unknown }) {
  const w = useOfficersWords().audit;
  const language = useLanguage();
  const { fields: names } = useJournalWords();
  const { kind, fields, unchanged } = diff(before, after);
  if (kind === 'NOTHING') return <p className="hint">{w.nothing}</p>;
  const words = { yes: w.yes, no: w.no, moment: (iso: string) => moment(iso, language) };
  const cell = (value: unknown) => shown(value, words) ?? <span className="quiet">{w.missing}</span>;
  return (
    <>
      {kind !== 'CHANGED' && <p className="hint">{kind === 'MADE' ? w.made : w.gone}</p>}
      <table className="diff">
        <thead className={kind === 'CHANGED' ? undefined : 'vh'}>
          <tr>
            <th scope="col">{w.field}</th>
            {kind !== 'MADE' && <th scope="col">{w.before}</th>}
            {kind !== 'GONE' && <th scope="col">{w.after}</th>}
          </tr>
        </thead>
        <tbody>
          {fields.map((f) => (
            <tr key={f.path}>
              <th scope="row">{nameOf(f.path, names)}</th>
              {kind !== 'MADE' && <td>{kind === 'CHANGED' ? <del>{cell(f.before)}</del> : cell(f.before)}</td>}
              {kind !== 'GONE' && <td>{kind === 'CHANGED' ? <ins>{cell(f.after)}</ins> : cell(f.after)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {unchanged > 0 && <p className="hint">{w.unchanged(unchanged)}</p>}
    </>
  );
}

/** “岗位 · 英文” of `post.en`; a part without a word stays as it is. */
function nameOf(path: string, names: Record<string, string>): string {
  return path
    .split('.')
    .map((part) => names[part] ?? part)
    .join(' · ');
}
