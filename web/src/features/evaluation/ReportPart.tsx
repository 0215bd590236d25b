import { useState } from 'react';
import { pick } from '@/lib/api';
import { useEvaluationWords } from '@/lib/evaluationWords';
import { useLanguage } from '@/lib/i18n';
import { useSending } from '@/lib/useSending';
import { FileDrop } from '@/ui/FileDrop';
import { ProblemNotice } from '@/ui/ProblemView';
import { type Checked, check, reportUrl } from './requests';

/** The report to take away, and a place to bring an edited one back to be checked. */
export function ReportPart({ id }: { id: string }) {
  const w = useEvaluationWords();
  const language = useLanguage();
  const sending = useSending();
  const [checked, setChecked] = useState<Checked | null>(null);
  return (
    <section className="sheet evaluations-part" aria-labelledby="report-h">
      <h2 className="h s" id="report-h">
        {w.report}
      </h2>
      <p className="mid">{w.reportLead}</p>
      <p className="evaluations-acts is-start">
        <a className="btn ink" href={reportUrl(id, 'docx')} download>
          {w.docx}
        </a>
        <a className="btn" href={reportUrl(id, 'pdf')} download>
          {w.pdf}
        </a>
        <a className="btn" href={reportUrl(id, 'xlsx')} download>
          {w.xlsx}
        </a>
      </p>
      <h3 className="h s">{w.checkTitle}</h3>
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      {sending.busy && <p role="status">{w.checking}</p>}
      {checked && (
        <div aria-live="polite">
          <p>
            {checked.mistakes.length === 0
              ? w.checkedWell(checked.figures)
              : w.checkedBadly(checked.figures, checked.mistakes.length)}
          </p>
          {!checked.complete && <p className="err">{w.notComplete}</p>}
          <ol className="evaluations-findings">
            {checked.mistakes.map((one, i) => (
              <li key={`${i}-${one.query ?? ''}`}>
                <p>
                  <b>{w.place(one.heading, one.paragraph)}</b>
                  {' · '}
                  {one.sentence}
                </p>
                <p className="small">
                  {pick(one.says, language)} {one.expected && <b>{w.shouldBe(one.expected)}</b>}
                </p>
              </li>
            ))}
          </ol>
        </div>
      )}
      <FileDrop
        label={w.checkTitle}
        again={checked !== null}
        words={w.intake}
        types={['.docx']}
        onFile={(file) => sending.run((csrf) => check(id, csrf, file), setChecked)}
      />
    </section>
  );
}
