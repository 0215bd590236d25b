import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { Choice, TextInput } from '@/ui/fields';
import { type BulkAnswers, takeMany } from '../afterRequests';
import { detail } from '../requests';
import type { Line, Step } from '../types';

/** What a step of many may ask for: the same words for all; evidence and choices are each case's own. */
const isSimple = (step: Step) =>
  step.why === null &&
  step.requires.length === 0 &&
  step.evidence.length === 0 &&
  step.assigns !== 'ASSISTING' &&
  !step.decides &&
  !step.scores &&
  !step.prolongs;

/** One step over the chosen cases. Which steps there are the first of them says; each is answered on its own. */
export function BulkBar({ chosen, onClear }: { chosen: readonly Line[]; onClear: () => void }) {
  const w = useCasesWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const sending = useSending();
  const [key, setKey] = useState('');
  const [reason, setReason] = useState('');
  const [answers, setAnswers] = useState<BulkAnswers | null>(null);
  const first = chosen[0];
  const { data } = useQuery({ ...detail(first?.type ?? '', first?.number ?? ''), enabled: first !== undefined });
  if (answers)
    return (
      <section className="notice bulk" role="status">
        <div className="grow">
          <p>{w.after.bulkDone(answers.done, answers.refused)}</p>
          <ul role="list">
            {answers.cases
              .filter((one) => !one.done)
              .map((one) => (
                <li key={one.number} className="small">
                  <span className="num">{one.number}</span> {one.why && pick(one.why, language)}
                </li>
              ))}
          </ul>
        </div>
        <button type="button" className="btn small" onClick={() => setAnswers(null)}>
          {w.after.bulkSeen}
        </button>
      </section>
    );
  if (!first) return null;
  const steps = (data?.steps ?? []).filter(isSimple);
  const step = steps.find((one) => one.key === key) ?? steps[0];
  const short = step?.reason === true && reason.trim().length < 2;
  return (
    <section className="notice bulk" aria-label={w.after.bulk(chosen.length)}>
      <b>{w.after.bulk(chosen.length)}</b>
      {step ? (
        <>
          <Choice
            label={w.after.bulkStep}
            value={step.key}
            onChange={setKey}
            options={steps.map((one) => ({ value: one.key, words: pick(one.title, language) }))}
          />
          {step.reason && <TextInput label={w.step.reason} value={reason} onChange={setReason} />}
          <button
            type="button"
            className="btn ink"
            aria-disabled={sending.busy || short}
            onClick={() =>
              !short &&
              sending.run(
                (csrf) => takeMany(csrf, chosen, step.key, step.reason ? reason.trim() : undefined),
                (told) => {
                  setAnswers(told);
                  setReason('');
                  onClear();
                  void queries.invalidateQueries();
                },
              )
            }
          >
            {sending.busy ? w.working : pick(step.title, language)}
          </button>
        </>
      ) : (
        data && <span className="mid">{w.after.bulkNone}</span>
      )}
      <button type="button" className="btn" onClick={onClear}>
        {w.cancel}
      </button>
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
    </section>
  );
}
