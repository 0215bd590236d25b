import { useState } from 'react';
import { pick } from '@/lib/api';
import { useFigureWords } from '@/lib/figureWords';
import { useLanguage } from '@/lib/i18n';
import { useAmount } from './amount';
import { type Figure, type FigureLine, type Group, keyOf } from './requests';

const FIRST = 6;
/** A page that nobody reads to its end is slow as well. */
const MOST = 500;

/**
 * The measure by its groups, the largest first; those without a value are a group of their own. Beside a share or an average
 * stands of how many it is, and those of the most come first: one of one is no record.
 *
 * @param onLine shows what is behind a line; null: nothing does
 */
export function Breakdown({ of, onLine }: { of: Figure; onLine: ((line: FigureLine, title: string) => void) | null }) {
  const f = useFigureWords();
  const amount = useAmount();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const name = (group: Group) =>
    keyOf(group) === '' ? f.noValue : group.title ? pick(group.title, language) : keyOf(group);
  const title = (line: FigureLine) => line.group.map((group) => name(group)).join(' · ');
  const ofMany = of.kind === 'SHARE' || of.kind === 'AVG';
  const size = (line: FigureLine) => (ofMany ? line.rows - line.missing : (line.value ?? -1));
  const lines = [...of.lines].sort((one, other) => size(other) - size(one));
  const most = Math.max(Number.MIN_VALUE, ...lines.map((line) => line.value ?? 0));
  const shown = lines.slice(0, all ? MOST : FIRST);
  return (
    <div className="breakdown">
      <table>
        <caption className="vh">{f.groups}</caption>
        <thead className="vh">
          <tr>
            <th scope="col">{f.group}</th>
            <th scope="col">{f.value}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.group.map((group) => keyOf(group)).join('/')}>
              <th scope="row">
                {onLine ? (
                  <button type="button" className="as-link" onClick={() => onLine(line, title(line))}>
                    {title(line)}
                  </button>
                ) : (
                  title(line)
                )}
              </th>
              <td>
                <span className="breakdown-bar" aria-hidden="true">
                  <span style={{ inlineSize: `${((line.value ?? 0) / most) * 100}%` }} />
                </span>
                <span className="num nowrap">
                  {amount(line.value, of.kind) ?? f.missing}
                  {ofMany && (
                    <span
                      className="quiet"
                      title={f.rows[of.overKind]((line.rows - line.missing).toLocaleString('en'))}
                    >
                      {' '}
                      {f.n((line.rows - line.missing).toLocaleString('en'))}
                    </span>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {all && lines.length > MOST && <p className="small quiet">{f.cut(MOST, lines.length)}</p>}
      {lines.length > FIRST && (
        <button type="button" className="btn bare small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? f.fewer : f.allGroups(lines.length)}
        </button>
      )}
    </div>
  );
}
