import { type FormEvent, useState } from 'react';
import { useEvaluationWords } from '@/lib/evaluationWords';
import { useSending } from '@/lib/useSending';
import { Sheet } from '@/ui/Sheet';
import { SheetActs } from '@/ui/SheetActs';
import { Choice, TextInput } from '@/ui/fields';
import { type Mine, state } from './requests';

const RATINGS = ['DONE', 'ON_COURSE', 'BEHIND', 'NOT_MEASURABLE'] as const;
const KINDS = ['COMMITMENT', 'TASK'] as const;

/** A unit says how a promise stands that no indicator measures, and where that can be seen. */
export function StatePromise({ page, onClose }: { page: Mine['rounds'][number]; onClose: () => void }) {
  const w = useEvaluationWords();
  const sending = useSending();
  const units = page.parts.filter((part) => part.unit);
  const [unit, setUnit] = useState(units[0]?.unit ?? '');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('COMMITMENT');
  const [code, setCode] = useState('');
  const [rating, setRating] = useState<(typeof RATINGS)[number]>('ON_COURSE');
  const [value, setValue] = useState('');
  const [says, setSays] = useState('');
  const [source, setSource] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.run(
      (csrf) =>
        state(page.round.id, csrf, {
          unit,
          kind,
          code: code.trim(),
          rating,
          value: value.trim() === '' ? null : Number(value),
          says,
          source,
          simulated: null,
        }),
      onClose,
    );
  };
  return (
    <Sheet title={w.state} onClose={onClose}>
      <form className="fields" onSubmit={submit} noValidate>
        <Choice
          label={w.unit}
          value={unit}
          options={units.map((part) => ({ value: part.unit ?? '', words: part.name }))}
          onChange={setUnit}
        />
        <Choice
          label={w.kindOf}
          value={kind}
          options={KINDS.map((one) => ({ value: one, words: w.changeKinds[one] }))}
          onChange={setKind}
        />
        <TextInput label={w.code} value={code} onChange={setCode} />
        <Choice
          label={w.ratings}
          value={rating}
          options={RATINGS.map((one) => ({ value: one, words: w.ratingWords[one] }))}
          onChange={setRating}
        />
        <TextInput label={w.value} value={value} onChange={setValue} inputMode="decimal" />
        <TextInput label={w.source} value={source} onChange={setSource} />
        <TextInput wide long label={w.says} value={says} onChange={setSays} />
        <SheetActs refusal={sending.refusal} busy={sending.busy} cancel={w.cancel} act={w.state} onClose={onClose} />
      </form>
    </Sheet>
  );
}
