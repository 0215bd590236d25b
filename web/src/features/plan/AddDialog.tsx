import { useState } from 'react';
import { useDeskWords } from '@/lib/deskWords';
import type { MarkKind } from '@/lib/types';
import { Choice } from '@/ui/fields';
import { ProblemNotice } from '@/ui/ProblemView';
import { Sheet } from '@/ui/Sheet';
import { ValueForm } from './ValueForm';
import type { Chosen } from './selection';
import type { Decisions } from './useDecisions';

/** Turns a stretch of text, selected by hand, into an object. */
export function AddDialog(p: {
  chosen: Chosen;
  decisions: Decisions;
  onClose: () => void;
  onAdded: (id: string) => void;
}) {
  const w = useDeskWords();
  const [kind, setKind] = useState<MarkKind>('COMMITMENT');
  const { decisions, chosen } = p;
  const refusal = decisions.refusal?.item === null ? decisions.refusal.why : null;
  return (
    <Sheet title={w.review.addTitle} onClose={p.onClose}>
      <blockquote className="o-text">{chosen.text}</blockquote>
      {refusal !== null && <ProblemNotice error={refusal} />}
      <Choice
        label={w.review.addKind}
        value={kind}
        onChange={setKind}
        options={(['COMMITMENT', 'ACTION', 'INDICATOR'] as const).map((k) => ({ value: k, words: w.kind[k] }))}
      />
      <ValueForm
        key={kind}
        kind={kind}
        value={null}
        busy={decisions.busy}
        refusal={refusal}
        onCancel={p.onClose}
        onSave={(value) => {
          void decisions
            .add({ kind, start: chosen.start, end: chosen.end, value })
            .then((done) => done?.item && p.onAdded(done.item.id));
        }}
      />
    </Sheet>
  );
}
