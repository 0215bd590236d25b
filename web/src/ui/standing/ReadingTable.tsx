import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import type { ReadingOf, Standing } from '@/lib/types';
import { day } from '@/lib/when';
import { Amount } from '@/ui/Amount';
import { StatusMark } from './StatusMark';
import './standing.css';

/** Every version of every period; what was superseded stays, struck through. */
export function ReadingTable(p: {
  unit: string | null;
  readings: readonly ReadingOf[];
  course: readonly Standing[];
  forPublic?: boolean;
}) {
  const w = useIndicatorWords();
  const language = useLanguage();
  const byPeriod = new Map(p.course.map((one) => [one.period?.key, one]));
  const rows = [...p.readings].sort((a, b) => b.period.end.localeCompare(a.period.end) || b.id - a.id);
  return (
    // On a phone it is wider than the screen: arrows move it once it has the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll-x" role="group" aria-label={w.table} tabIndex={0}>
      <table className="standing-table">
        <thead>
          <tr>
            <th scope="col">{w.columns.period}</th>
            <th scope="col" className="n">
              {w.columns.value}
            </th>
            <th scope="col" className="n">
              {w.columns.expected}
            </th>
            <th scope="col" className="n">
              {w.columns.consistency}
            </th>
            <th scope="col">{w.columns.status}</th>
            <th scope="col">{w.columns.vintage}</th>
            <th scope="col">{w.columns.published}</th>
            <th scope="col">{w.columns.source}</th>
            {!p.forPublic && <th scope="col">{w.columns.by}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => {
            const standing = one.current && one.series === 'OWN' ? byPeriod.get(one.period.key) : undefined;
            return (
              <tr key={one.id} className={one.current ? undefined : 'is-superseded'}>
                <th scope="row">
                  {pick(one.period.label, language)}
                  {one.series === 'OTHER' && <span className="tag line">{w.other}</span>}
                </th>
                <td className="n">
                  <span className={one.simulated ? 'sim' : undefined}>
                    {one.current ? (
                      <Amount value={one.value} unit={p.unit} />
                    ) : (
                      <s>
                        <Amount value={one.value} unit={p.unit} />
                      </s>
                    )}
                  </span>
                  {one.simulated && <span className="vh"> {w.simulated}</span>}
                </td>
                <td className="n num">{standing?.expected == null ? '—' : Number(standing.expected.toPrecision(5))}</td>
                <td className="n num">{standing?.consistency == null ? '—' : standing.consistency.toFixed(3)}</td>
                <td>{standing ? <StatusMark status={standing.status} forPublic={p.forPublic ?? false} /> : '—'}</td>
                <td>
                  {pick(one.vintageLabel, language)}
                  {!one.current && <span className="quiet"> {w.superseded}</span>}
                </td>
                <td className="num">{one.publishedOn ? day(one.publishedOn, language) : w.notPublished}</td>
                <td>
                  {one.source}
                  {one.missing && <span className="quiet"> {one.missing}</span>}
                  {one.note && <span className="quiet"> {one.note}</span>}
                </td>
                {!p.forPublic && <td>{one.by}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
