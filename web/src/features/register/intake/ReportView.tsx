import type { ReactNode } from 'react';
import { useRegisterWords } from '@/lib/registerWords';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { CellFaults } from '@/form/CellFaults';
import type { Definition, Report } from '../types';

/** What a file did or would do, in numbers that add up, and what is wrong by row and cell. */
export function ReportView(p: {
  of: Definition;
  name: string;
  report: Report;
  onApply?: () => void;
  children?: ReactNode;
}) {
  const { report } = p;
  const w = useRegisterWorkWords();
  const common = useRegisterWords();
  const n = (count: number) => count.toLocaleString('en');
  const part = (count: number) => `${(100 * count) / Math.max(1, report.read)}%`;
  const moves = report.added + report.changed + report.held;
  const parts = [
    ['is-new', w.intake.added, report.added],
    ['is-changed', w.intake.changed, report.changed],
    ['is-unchanged', w.intake.same, report.same],
    ['is-held', w.intake.held, report.held],
    ['is-broken', w.intake.refused, report.refused],
  ] as const;
  return (
    <section className="dry-run" aria-labelledby="report-h">
      <h2 className="h s" id="report-h" role="status">
        {report.applied ? w.intake.done(n(moves)) : w.intake.dry(p.name)}
      </h2>
      <p className="serif sum num">{w.intake.sum(n(report.read))}</p>
      <div className="sum-bar" aria-hidden="true">
        {parts.map(([mark, , count]) => count > 0 && <i key={mark} className={mark} style={{ width: part(count) }} />)}
      </div>
      <dl className="sum-parts">
        {parts.map(([mark, words, count]) => (
          <div key={mark} className={mark}>
            <dt>{words}</dt>
            <dd className="num serif">{n(count)}</dd>
          </div>
        ))}
      </dl>
      <div className="row wrap dry-acts">
        {p.onApply &&
          (moves > 0 ? (
            <button type="button" className="btn ink" onClick={p.onApply}>
              {w.intake.apply(n(moves))}
            </button>
          ) : (
            <b>{w.intake.nothing}</b>
          ))}
        {p.children}
        {p.onApply && report.refused > 0 && moves > 0 && (
          <span className="mid">{w.intake.applySkip(n(report.refused))}</span>
        )}
      </div>
      {report.ignoredColumns.length + report.ignoredSheets.length > 0 && (
        <p className="notice earth">
          {w.intake.ignored([...report.ignoredSheets, ...report.ignoredColumns].join(common.listMark))}
        </p>
      )}
      <CellFaults of={p.of} name={p.name} cells={report.cells} title={w.intake.problems(n(report.cells.length))} />
      <CellFaults
        of={p.of}
        name={p.name}
        cells={report.warnings}
        title={w.intake.warnings(n(report.warnings.length))}
      />
    </section>
  );
}
