import { useState } from 'react';
import { useCasesWords } from '@/lib/casesWords';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { TextInput } from '@/ui/fields';
import { relate, unrelate } from '../afterRequests';
import { CaseLink } from '../marks';
import type { Detail } from '../types';

/** Cases it has to do with, each with what; one who takes part relates others and takes that back. */
export function RelatedCases({ detail }: { detail: Detail }) {
  const w = useCasesWords();
  const sending = useSending();
  const [asking, setAsking] = useState(false);
  const [other, setOther] = useState('');
  const { line, related, mayRelate } = detail;
  if (related.length === 0 && !mayRelate) return null;
  return (
    <>
      <div className="section-head">
        <h2 className="h s">{w.after.related}</h2>
        {mayRelate && (
          <button type="button" className="btn small" onClick={() => setAsking(true)}>
            {w.after.relate}
          </button>
        )}
      </div>
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      <ul role="list">
        {related.map((one) => (
          <li key={one.number}>
            <CaseLink type={one.type} number={one.number}>
              {one.title}
            </CaseLink>{' '}
            <span className="small quiet num">{one.number}</span> <span className="small mid">{one.reason}</span>{' '}
            {mayRelate && (
              <button
                type="button"
                className="btn bare small"
                aria-label={w.after.unrelate(one.number)}
                onClick={() =>
                  sending.run(
                    (csrf) => unrelate(csrf, line.type, line.number, one.number),
                    () => undefined,
                  )
                }
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {asking && (
        <ReasonDialog
          title={w.after.relateTitle}
          lead={<TextInput label={w.after.relateNumber} value={other} onChange={setOther} />}
          label={w.after.relateWhy}
          needed={w.page.reasonNeeded}
          cancel={w.cancel}
          go={w.after.relate}
          working={w.working}
          send={(csrf, reason) => relate(csrf, line.type, line.number, other.trim(), reason)}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            setOther('');
          }}
        />
      )}
    </>
  );
}
