import { useId, useState } from 'react';
import type { Csrf } from '@/lib/api';
import type { components } from '@/lib/openapi';
import { useCasesWords } from '@/lib/casesWords';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { CaseLink, Marks } from './marks';
import type { Line } from './types';

export type History = components['schemas']['CallerHistory'];

interface EarlierWords {
  agreed: string;
  reason: string;
  reasonUsual: string;
  look: string;
  looking: string;
  never: string;
  found: (count: number) => string;
}

/**
 * What somebody asked before: only once he has agreed, and against a reason that is recorded. One for each person: another has agreed to
 * nothing. `lacks`: what is needed first; `same`: matter of which the earlier ones say that they are of it too.
 */
export function EarlierCases(props: {
  words: EarlierWords;
  lacks?: string | null;
  same?: Line['matter'];
  look: (csrf: Csrf, reason: string) => Promise<History>;
  onSeen?: () => void;
}) {
  const { words: w, lacks = null, same, look, onSeen } = props;
  const marks = useCasesWords().page;
  const sending = useSending();
  const [agreed, setAgreed] = useState(false);
  const [reason, setReason] = useState<string>(w.reasonUsual);
  const [seen, setSeen] = useState<History | null>(null);
  const history = agreed ? seen : null;
  const box = useId();
  return (
    <>
      <label className="row small" htmlFor={box}>
        <input id={box} type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
        {w.agreed}
      </label>
      {agreed && (
        <div className="earlier-look">
          <label className="field">
            <span className="lab">{w.reason}</span>
            <input
              className="input"
              value={reason}
              maxLength={200}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <button
            type="button"
            className="btn small"
            aria-disabled={sending.busy || lacks !== null}
            onClick={() => {
              if (lacks === null)
                sending.run(
                  (csrf) => look(csrf, reason),
                  (found) => {
                    setSeen(found);
                    onSeen?.();
                  },
                );
            }}
          >
            {sending.busy ? w.looking : w.look}
          </button>
        </div>
      )}
      {agreed && lacks !== null && <p className="small">{lacks}</p>}
      {agreed && sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      {history && (
        <div role="status">
          <p className="small">{history.count === 0 ? w.never : w.found(history.count)}</p>
          <ul role="list" className="likely">
            {history.cases.map((line) => (
              <li key={line.number}>
                <div>
                  <CaseLink type={line.type} number={line.number}>
                    {line.title}
                  </CaseLink>{' '}
                  <Marks line={line} />{' '}
                  {same && line.matter?.zh === same.zh && <span className="tag">{marks.sameMatter}</span>}{' '}
                  <span className="small quiet num">{line.number}</span>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
