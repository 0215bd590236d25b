import { useFigureWords } from '@/lib/figureWords';
import { useAmount } from './amount';
import type { Figure, Forecast } from './requests';

/** Year by year what came, what is expected, and what there is at the end of each. */
export function YearTable({ of, forecast }: { of: Figure; forecast: Forecast }) {
  const f = useFigureWords();
  const amount = useAmount();
  const said = (value: number | null) => amount(value, of.kind) ?? '—';
  const most = Math.max(Number.MIN_VALUE, ...forecast.years.map((year) => (year.arrived ?? 0) + (year.expected ?? 0)));
  const ends = forecast.years.some((year) => (year.ending ?? 0) > 0);
  const notes = [
    ends && f.renewed,
    forecast.unknown > 0 && f.unknownYear(said(forecast.unknown)),
    forecast.overdue > 0 && f.overdue(said(forecast.overdue)),
    forecast.undated > 0 && f.undated(said(forecast.undated)),
  ].filter(Boolean);
  return (
    <div className="years">
      <table className="year-table">
        <caption className="small mid">{f.years}</caption>
        <thead>
          <tr>
            <th scope="col">{f.year}</th>
            <th scope="col" className="year-bars">
              <span className="vh">
                {f.arrived} {f.expected}
              </span>
            </th>
            <th scope="col" className="n">
              {f.arrived}
            </th>
            <th scope="col" className="n">
              {f.expected}
            </th>
            {ends && (
              <th scope="col" className="n">
                {f.ending}
              </th>
            )}
            <th scope="col" className="n">
              {f.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {forecast.years.map((year) => (
            <tr key={year.year}>
              <th scope="row" className="num">
                {year.year}
              </th>
              <td className="year-bars" aria-hidden="true">
                <span className="year-bar">
                  <span className="year-arrived" style={{ inlineSize: `${((year.arrived ?? 0) / most) * 100}%` }} />
                  <span className="year-expected" style={{ inlineSize: `${((year.expected ?? 0) / most) * 100}%` }} />
                </span>
              </td>
              <td className="n num">{said(year.arrived)}</td>
              <td className="n num">{said(year.expected)}</td>
              {ends && <td className="n num">{said(year.ending)}</td>}
              <td className="n num">{said(year.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {notes.length > 0 && <p className="small mid">{notes.join(' ')}</p>}
    </div>
  );
}
