import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import { useSending } from '@/lib/useSending';
import { FileDrop } from '@/ui/FileDrop';
import { ProblemNotice } from '@/ui/ProblemView';
import { Sheet } from '@/ui/Sheet';
import { type ReadingReport, importTable } from './requests';

/** A table is tried first; what is sound in it is taken only then. */
export function ImportReadings({ plan, onClose }: { plan: string; onClose: () => void }) {
  const w = useIndicatorWords();
  const language = useLanguage();
  const sending = useSending();
  const [table, setTable] = useState<File | null>(null);
  const [report, setReport] = useState<ReadingReport | null>(null);
  const give = (file: File, apply: boolean) => {
    setTable(file);
    sending.run((csrf) => importTable(plan, csrf, file, apply), setReport);
  };
  return (
    <Sheet title={w.import} onClose={onClose}>
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      {sending.busy && <p role="status">{w.sending}</p>}
      {report && table && (
        <section aria-live="polite">
          <p>
            <b>{table.name}</b> {w.tried(report)} {report.applied && <b>{w.applied}</b>}
          </p>
          {report.cells.length > 0 && (
            // On a phone it is wider than the screen: arrows move it once it has the focus.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <div className="scroll-x" role="group" aria-label={w.whyNot} tabIndex={0}>
              <table className="standing-table">
                <thead>
                  <tr>
                    <th scope="col">{w.cellHead}</th>
                    <th scope="col">{w.whyNot}</th>
                  </tr>
                </thead>
                <tbody>
                  {report.cells.map((cell) => (
                    <tr key={`${cell.cell}-${cell.code}`}>
                      <td className="num">{cell.cell}</td>
                      <td>{pick(cell.reason, language)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {!report.applied && report.filed + report.superseded > 0 && (
            <button type="button" className="btn ink" onClick={() => give(table, true)}>
              {w.apply}
            </button>
          )}
        </section>
      )}
      <FileDrop label={w.import} again={report !== null} words={w.intake} onFile={(file) => give(file, false)} />
    </Sheet>
  );
}
