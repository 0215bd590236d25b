import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FaultList } from '@/form/FaultList';
import type { Fault } from '@/form/types';
import { Problem, pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { useUnderWay } from '@/ui/evidence/underWay';
import { useOnPhone } from '../marks';
import { useOutbox } from '../outbox/useOutbox';
import { shortly } from '../called';
import { detail as detailOf, story, take } from '../requests';
import type { CaseType, Detail, Step } from '../types';
import { blank, lacking, takingOf } from './given';
import { StepTemplates } from '../template/StepTemplates';
import { StepFields } from './StepFields';
import { isUnreachable } from './useShots';

/**
 * A step's own small form. It goes out for the version that was seen when it was opened: what happens meanwhile is told
 * first, and what was typed stays.
 */
export function StepForm(p: { of: CaseType; detail: Detail; step: Step; onClose: () => void; onDone: () => void }) {
  const { of, detail, step } = p;
  const w = useCasesWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const sending = useSending();
  const [seen, setSeen] = useState(detail.line.version);
  const [given, setGiven] = useState(() => blank(step));
  const [tried, setTried] = useState(false);
  const [sentFor, setSentFor] = useState(seen);
  // One form takes one step, however often it is sent.
  const [key] = useState(() => crypto.randomUUID());
  const underWay = useUnderWay();
  const put = useOutbox();
  const { type, number } = detail.line;
  const meanwhile = detail.line.version !== seen;
  const gone = !detail.steps.some((one) => one.key === step.key && one.why === null);
  const phone = useOnPhone();
  const unsent = given.evidence.some((one) => one.file === null);
  const lacks = lacking(step, given, detail.values, detail.assignments, phone);
  const problem = sending.refusal instanceof Problem ? sending.refusal : null;
  const faults = (problem?.more.faults as Fault[] | undefined) ?? [];
  const told = faults.length > 0 && faults.every((fault) => step.asks.includes(fault.field));
  // Told above, in its own words, once the newer case is here.
  const overtaken = problem?.code === 'case-changed-meanwhile' && detail.line.version !== sentFor;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (lacks.length > 0 || meanwhile || underWay) return;
    const taking = takingOf(step, given, seen);
    const later = () =>
      put({ id: key, title: detail.line.title, doing: step.title, type, number, step: taking, shots: given.evidence });
    setSentFor(seen);
    sending.run(
      async (csrf) => {
        if (unsent && phone) return later();
        try {
          return await take(csrf, type, number, taking, key);
        } catch (refusal) {
          if (phone && isUnreachable(refusal)) return later();
          if (refusal instanceof Problem && refusal.code === 'case-changed-meanwhile')
            await queries.invalidateQueries({ queryKey: detailOf(type, number).queryKey });
          throw refusal;
        }
      },
      (after) => {
        if (after) queries.setQueryData(detailOf(type, number).queryKey, after);
        p.onDone();
      },
    );
  };
  return (
    <>
      {/* Beside the form: the dialog that keeps a template has a form of its own. */}
      <StepTemplates of={of} detail={detail} step={step} given={given} onGiven={setGiven} />
      <form className="step-form" onSubmit={submit} noValidate aria-label={pick(step.title, language)}>
        {meanwhile && (
          <Meanwhile detail={detail} since={seen} gone={gone} onSeen={() => setSeen(detail.line.version)} />
        )}
        <StepFields
          of={of}
          detail={detail}
          step={step}
          given={given}
          onGiven={setGiven}
          lacks={tried ? lacks : []}
          faults={faults}
        />
        {sending.refusal !== null && !told && !overtaken && (
          <ProblemNotice error={sending.refusal}>
            <FaultList of={of} faults={faults} />
          </ProblemNotice>
        )}
        <div className="step-acts">
          <button type="button" className="btn" onClick={p.onClose}>
            {w.cancel}
          </button>
          <button type="submit" className="btn ink" aria-disabled={sending.busy || meanwhile || underWay}>
            {sending.busy ? w.working : underWay ? w.step.waitForFiles : pick(step.title, language)}
          </button>
        </div>
      </form>
    </>
  );
}

/** What happened to the case while somebody wrote. */
function Meanwhile(p: { detail: Detail; since: number; gone: boolean; onSeen: () => void }) {
  const w = useCasesWords();
  const language = useLanguage();
  const { line } = p.detail;
  const { data } = useQuery(story(line.type, line.number, line.version));
  // Every new version is one step, and each step one event; warnings of clocks have events too, but change nothing.
  const steps = (data?.events ?? []).filter((event) => event.action === 'case-step' || event.action === 'case-opened');
  const news = steps.slice(-Math.max(1, line.version - p.since));
  return (
    <div className="notice earth" role="alert">
      <span className="grow">
        {w.step.meanwhile}
        {news.map((event) => (
          <b key={event.seq}>
            {' '}
            {shortly(event.who, data?.called ?? {}, w, language)} {pick(event.what, language)}
            {event.to && ` · ${w.page.to(pick(event.to, language))}`}
          </b>
        ))}
        <br />
        {p.gone ? w.step.gone : w.step.meanwhileKept}
      </span>
      {!p.gone && (
        <button type="button" className="btn small" onClick={p.onSeen}>
          {w.step.meanwhileOk}
        </button>
      )}
    </div>
  );
}
