import { useState } from 'react';
import { useCallWords } from '@/lib/callWords';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { CaseLink, Marks } from '../marks';
import { type History, earlierOf } from './requests';

/** What the caller asked before: only once he has agreed, and against a reason that is recorded. One for each number: another caller has agreed to nothing. */
export function Earlier({ type, phone }: { type: string; phone: string }) {
  const w = useCallWords();
  const sending = useSending();
  const [agreed, setAgreed] = useState(false);
  const [reason, setReason] = useState<string>(w.reasonUsual);
  const [seen, setSeen] = useState<History | null>(null);
  const history = agreed ? seen : null;
  return (
    <section className="call-side" aria-labelledby="call-earlier">
      <h2 id="call-earlier" className="h s">
        {w.caller}
      </h2>
      <p className="small quiet">{w.callerHint}</p>
      <label className="row small">
        <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
        {w.agreed}
      </label>
      {agreed && (
        <div className="call-look">
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
            aria-disabled={sending.busy || phone === ''}
            onClick={() => {
              if (phone !== '') sending.run((csrf) => earlierOf(csrf, type, phone, reason), setSeen);
            }}
          >
            {sending.busy ? w.looking : w.look}
          </button>
        </div>
      )}
      {agreed && phone === '' && <p className="small">{w.phoneFirst}</p>}
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
                  <Marks line={line} /> <span className="small quiet num">{line.number}</span>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
