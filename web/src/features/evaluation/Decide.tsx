import { type FormEvent, useState } from 'react';
import { useEvaluationWords } from '@/lib/evaluationWords';
import { useSending } from '@/lib/useSending';
import { Sheet } from '@/ui/Sheet';
import { SheetActs } from '@/ui/SheetActs';
import { Choice, TextInput } from '@/ui/fields';
import { type RevisionOf, decide } from './requests';

/** What the standing committee decided: organ, document number, day, and from when it holds. */
export function Decide({ one, onClose }: { one: RevisionOf; onClose: () => void }) {
  const w = useEvaluationWords();
  const sending = useSending();
  const [outcome, setOutcome] = useState<'yes' | 'no'>('yes');
  const [organ, setOrgan] = useState('');
  const [documentNo, setDocumentNo] = useState('');
  const [decidedOn, setDecidedOn] = useState('');
  const [effectiveOn, setEffectiveOn] = useState('');
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.run(
      (csrf) =>
        decide(one.id, csrf, {
          approved: outcome === 'yes',
          organ,
          documentNo,
          decidedOn: decidedOn || null,
          effectiveOn: outcome === 'yes' ? effectiveOn || null : null,
          note,
        }),
      onClose,
    );
  };
  return (
    <Sheet title={w.decide} onClose={onClose}>
      <form className="fields" onSubmit={submit} noValidate>
        <Choice
          label={w.decide}
          value={outcome}
          options={[
            { value: 'yes', words: w.approved },
            { value: 'no', words: w.rejected },
          ]}
          onChange={setOutcome}
        />
        <TextInput label={w.organ} value={organ} onChange={setOrgan} />
        <TextInput label={w.documentNo} value={documentNo} onChange={setDocumentNo} />
        <TextInput label={w.decidedOn} type="date" value={decidedOn} onChange={setDecidedOn} />
        {outcome === 'yes' && (
          <TextInput label={w.effectiveOn} type="date" value={effectiveOn} onChange={setEffectiveOn} />
        )}
        <TextInput wide label={w.note} value={note} onChange={setNote} />
        <SheetActs refusal={sending.refusal} busy={sending.busy} cancel={w.cancel} act={w.decide} onClose={onClose} />
      </form>
    </Sheet>
  );
}
