import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useEvaluationWords } from '@/lib/evaluationWords';
import { useNamed } from '@/lib/i18n';
import { useSending } from '@/lib/useSending';
import { Sheet } from '@/ui/Sheet';
import { SheetActs } from '@/ui/SheetActs';
import { Choice, TextInput } from '@/ui/fields';
import { open, plans } from './requests';

const KINDS = ['ANNUAL', 'MID_TERM', 'FINAL'] as const;

/** Which plan, what for, up to when, who reports. */
export function OpenRound({ onClose }: { onClose: () => void }) {
  const w = useEvaluationWords();
  const named = useNamed();
  const navigate = useNavigate();
  const sending = useSending();
  const all = useQuery(plans());
  const inForce = all.data?.plans.filter((one) => one.inForce) ?? [];
  const [chosen, setPlan] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('ANNUAL');
  const [year, setYear] = useState('');
  const [cutOff, setCutOff] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [units, setUnits] = useState('');
  const plan = chosen || (inForce[0]?.key ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.run(
      (csrf) =>
        open(csrf, {
          plan,
          kind,
          year: year.trim() === '' ? null : Number(year),
          cutOff: cutOff || null,
          dueOn: dueOn || null,
          units: units
            .split(/[,，、\s]+/)
            .map((code) => code.trim())
            .filter((code) => code !== ''),
        }),
      (page) => void navigate({ to: '/desk/evaluations/$id', params: { id: String(page.round.id) } }),
    );
  };
  return (
    <Sheet title={w.open} onClose={onClose}>
      <form className="fields" onSubmit={submit} noValidate>
        <Choice
          label={w.plan}
          value={plan}
          options={inForce.map((one) => ({ value: one.key, words: named.title(one) }))}
          onChange={setPlan}
        />
        <Choice
          label={w.kind}
          value={kind}
          options={KINDS.map((one) => ({ value: one, words: w.kinds[one] }))}
          onChange={setKind}
        />
        <TextInput label={w.year} value={year} onChange={setYear} inputMode="numeric" />
        <TextInput label={w.cutOff} type="date" value={cutOff} onChange={setCutOff} hint={w.cutOffHint} />
        <TextInput label={w.dueOn} type="date" value={dueOn} onChange={setDueOn} />
        <TextInput wide label={w.units} value={units} onChange={setUnits} hint={w.unitsHint} />
        <SheetActs refusal={sending.refusal} busy={sending.busy} cancel={w.cancel} act={w.go} onClose={onClose} />
      </form>
    </Sheet>
  );
}
