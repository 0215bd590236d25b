import { useState } from 'react';
import { useFilingWords } from '@/lib/filingWords';
import { useLanguage } from '@/lib/i18n';
import { useSending } from '@/lib/useSending';
import { day, moment } from '@/lib/when';
import { ProblemNotice } from '@/ui/ProblemView';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { type AnswerOfWarning, type WarningOf, review } from '../formRequests';

/** What a unit answered, and what the planning office said to that. */
export function AnswerOf({ answer: one }: { answer: AnswerOfWarning }) {
  const w = useFilingWords();
  const language = useLanguage();
  return (
    <blockquote className="warning-answer">
      <p>{one.text}</p>
      <footer className="small quiet">{w.warnings.answered(one.by, moment(one.at, language))}</footer>
      {one.review ? (
        <p className="small">
          <b className={one.review.outcome === 'RETURNED' ? 'form-over' : undefined}>
            {w.warnings.outcome[one.review.outcome]}
          </b>
          {one.review.grounds && `：${one.review.grounds}`}{' '}
          <span className="quiet">
            {w.warnings.reviewed(one.review.by, moment(one.review.at, language))}
            {one.review.answerBy && ` · ${w.warnings.again(day(one.review.answerBy, language))}`}
          </span>
        </p>
      ) : (
        <p className="small quiet">{w.warnings.waits}</p>
      )}
    </blockquote>
  );
}

/** Accepts the last answer of a warning, or sends it back with a reason. */
export function ReviewAnswer({
  plan,
  warning,
  answer,
  name,
}: {
  plan: string;
  warning: WarningOf;
  answer: AnswerOfWarning;
  name: string;
}) {
  const w = useFilingWords();
  const sending = useSending();
  const [returning, setReturning] = useState(false);
  return (
    <>
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      <p className="row wrap approval-acts">
        <button
          type="button"
          className="btn ink"
          aria-disabled={sending.busy}
          onClick={() =>
            sending.run(
              (csrf) => review(plan, warning.id, csrf, answer.id, 'ACCEPTED', null),
              () => undefined,
            )
          }
        >
          {w.warnings.accept}
        </button>
        <button type="button" className="btn" onClick={() => setReturning(true)}>
          {w.warnings.back}
        </button>
      </p>
      {returning && (
        <ReasonDialog
          title={w.warnings.backTitle(name)}
          lead={<p className="warning-answer">{answer.text}</p>}
          label={w.warnings.grounds}
          hint={w.warnings.groundsHint}
          rows={3}
          cancel={w.warnings.notYet}
          go={w.warnings.back}
          send={(csrf, grounds) => review(plan, warning.id, csrf, answer.id, 'RETURNED', grounds)}
          onClose={() => setReturning(false)}
          onDone={() => setReturning(false)}
        />
      )}
    </>
  );
}
