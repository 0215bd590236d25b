import { pick } from '@/lib/api';
import { download } from '@/lib/csv';
import { useLanguage } from '@/lib/i18n';
import { useOrganisationWords } from '@/lib/organisationWords';
import type { ImportReport } from '../types';
import { problemsCsv } from './problems-csv';

const SHOWN = 200;

/** What the file would do, in numbers that add up, and every broken row by cell. */
export function DryRun({ name, report, onApply }: { name: string; report: ImportReport; onApply: () => void }) {
  const w = useOrganisationWords();
  const n = (count: number) => count.toLocaleString('en');
  const moves = report.added + report.changed;
  const part = (count: number) => `${(100 * count) / Math.max(1, report.read)}%`;
  return (
    <section className="dry-run" aria-labelledby="dry-h">
      <h2 className="h s" id="dry-h">
        {w.intake.dry(name)}
      </h2>
      <p className="serif sum num">
        {w.intake.sum({ rows: n(report.read), sound: n(report.taken), broken: n(report.broken) })}
      </p>
      <div className="sum-bar" aria-hidden="true">
        <i className="is-new" style={{ width: part(report.added) }} />
        <i className="is-changed" style={{ width: part(report.changed) }} />
        <i className="is-unchanged" style={{ width: part(report.unchanged) }} />
        <i className="is-broken" style={{ width: part(report.broken) }} />
      </div>
      <p className="vh">
        {w.intake.soundSum({
          sound: n(report.taken),
          fresh: n(report.added),
          changed: n(report.changed),
          unchanged: n(report.unchanged),
        })}
      </p>
      <dl className="sum-parts">
        {(
          [
            ['is-new', w.intake.new, report.added],
            ['is-changed', w.intake.changed, report.changed],
            ['is-unchanged', w.intake.unchanged, report.unchanged],
            ['is-broken', w.intake.broken, report.broken],
          ] as const
        ).map(([mark, words, count]) => (
          <div key={mark} className={mark}>
            <dt>{words}</dt>
            <dd className="num serif">{n(count)}</dd>
          </div>
        ))}
      </dl>
      <div className="row wrap dry-acts">
        {moves > 0 ? (
          <button type="button" className="btn ink" onClick={onApply}>
            {w.intake.apply(n(moves))}
          </button>
        ) : (
          <b>{report.taken === 0 ? w.intake.noneSound : w.intake.nothing}</b>
        )}
        {report.broken > 0 && report.taken > 0 && <span className="mid">{w.intake.applySkip(n(report.broken))}</span>}
      </div>
      {report.posts + report.holdings > 0 && (
        <p className="mid">{w.intake.besides(n(report.posts), n(report.holdings))}</p>
      )}
      {report.ignoredColumns.length + report.ignoredSheets.length > 0 && (
        <p className="notice earth">
          {w.intake.ignored([...report.ignoredSheets, ...report.ignoredColumns].join(w.listMark))}
        </p>
      )}
      {report.cells.length > 0 && <Problems name={name} report={report} />}
    </section>
  );
}

function Problems({ name, report }: { name: string; report: ImportReport }) {
  const w = useOrganisationWords();
  const language = useLanguage();
  const problems = report.cells;
  const c = w.intake.columns;
  const sheets = new Set(problems.map((problem) => problem.sheet)).size > 1;
  const save = () => {
    const head = [c.sheet, c.row, c.cell, c.reason];
    download(problemsCsv(head, problems, language), `${name.replace(/\.[^.]+$/, '')}-${w.intake.problemsFile}`);
  };
  return (
    <section aria-labelledby="problems-h">
      <div className="section-head">
        <h3 className="h s" id="problems-h">
          {w.intake.problemsIn(
            problems.length.toLocaleString('en'),
            new Set(problems.map((problem) => `${problem.sheet}/${problem.row}`)).size.toLocaleString('en'),
          )}
        </h3>
        <button type="button" className="btn small" onClick={save}>
          {w.intake.downloadProblems}
        </button>
      </div>
      <table className="rows problem-table">
        <thead>
          <tr>
            {sheets && <th scope="col">{c.sheet}</th>}
            <th scope="col">{c.row}</th>
            <th scope="col">{c.cell}</th>
            <th scope="col">{c.reason}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, SHOWN).map((problem, i) => (
            <tr key={i}>
              {sheets && <td>{problem.sheet}</td>}
              <td className="num">{w.intake.rowAt(problem.row)}</td>
              <td className="num">{problem.cell}</td>
              <td>{pick(problem.reason, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length > SHOWN && (
        <p className="small quiet">{w.intake.firstOf(String(SHOWN), problems.length.toLocaleString('en'))}</p>
      )}
    </section>
  );
}
