import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { fieldOf } from '@/form/fields';
import type { Definition, Part } from '../types';
import { percentOf, short, sums } from './scores';

/** How a score comes about: each part, what of it was compared, its weight, its points; they add up to the score. */
export function ScoreTable({ of, parts, score }: { of: Definition; parts: readonly Part[]; score: number }) {
  const w = useRegisterWorkWords();
  const language = useLanguage();
  const { points, weights } = sums(parts);
  return (
    <table className="score-table">
      <caption className="h s">{w.match.why}</caption>
      <thead>
        <tr>
          <th scope="col">{w.match.field}</th>
          <th scope="col" className="n">
            {w.match.likeness}
          </th>
          <th scope="col" className="n">
            {w.match.weight}
          </th>
          <th scope="col" className="n">
            {w.match.points}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => {
          const field = fieldOf(of, part.field);
          return (
            <tr key={part.field}>
              <th scope="row">
                {field ? pick(field.title, language) : part.field}{' '}
                <span className="small quiet">{w.match.how[part.how]}</span>
                {part.details.length > 1 && (
                  <ul role="list" className="small mid">
                    {part.details.map((detail) => (
                      <li key={detail.detail}>
                        {w.match.detail[detail.detail]} {detail.a || '—'} / {detail.b || '—'}{' '}
                        <span className="num">{percentOf(detail.likeness)}</span>
                      </li>
                    ))}
                  </ul>
                )}
              </th>
              <td className="n num">{part.how === 'MISSING' ? '—' : percentOf(part.likeness)}</td>
              <td className="n num">{short(part.weight)}</td>
              <td className="n num">{short(part.points)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            <b>{w.match.score(percentOf(score))}</b>
          </th>
          <td colSpan={3} className="n num">
            {w.match.total(short(points), short(weights))}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
