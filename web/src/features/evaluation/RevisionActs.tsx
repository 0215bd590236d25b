import { useState } from 'react';
import { useEvaluationWords } from '@/lib/evaluationWords';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { Decide } from './Decide';
import { DraftRevision } from './DraftRevision';
import { type RevisionOf, enact, submit } from './requests';

type Act = 'draft' | 'submit' | 'decide' | 'enact';

/** What may come next; the server refuses all else. */
const NEXT: Record<RevisionOf['state'], readonly Act[]> = {
  PROPOSED: ['draft'],
  DRAFTED: ['draft', 'submit'],
  SUBMITTED: ['decide'],
  APPROVED: ['enact'],
  REJECTED: ['draft'],
  IN_FORCE: [],
};

/** The next legal steps of a revision. */
export function RevisionActs({ one }: { one: RevisionOf }) {
  const w = useEvaluationWords();
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  return (
    <div className="evaluations-acts">
      {NEXT[one.state].map((next, i, all) => (
        <button
          key={next}
          type="button"
          className={i === all.length - 1 ? 'btn ink' : 'btn'}
          onClick={() => setAct(next)}
        >
          {w[next]}
        </button>
      ))}
      {act === 'draft' && <DraftRevision one={one} onClose={close} />}
      {act === 'decide' && <Decide one={one} onClose={close} />}
      {(act === 'submit' || act === 'enact') && (
        <ReasonDialog
          title={w[act]}
          label={w.note}
          cancel={w.cancel}
          go={w[act]}
          send={(csrf, note) => (act === 'submit' ? submit : enact)(one.id, csrf, note)}
          onClose={close}
          onDone={close}
        />
      )}
    </div>
  );
}
