import { type FormEvent, useState } from 'react';
import { useEvaluationWords } from '@/lib/evaluationWords';
import { useSending } from '@/lib/useSending';
import { Sheet } from '@/ui/Sheet';
import { SheetActs } from '@/ui/SheetActs';
import { Check, Choice, TextInput } from '@/ui/fields';
import { type RevisionOf, draft } from './requests';

const KINDS = ['INDICATOR', 'COMMITMENT', 'TASK'] as const;

interface Row {
  kind: (typeof KINDS)[number];
  code: string;
  value: string;
  dropped: boolean;
  reason: string;
}

const EMPTY: Row = { kind: 'INDICATOR', code: '', value: '', dropped: false, reason: '' };

/** Which promises change, to what, and why. */
export function DraftRevision({ one, onClose }: { one: RevisionOf; onClose: () => void }) {
  const w = useEvaluationWords();
  const sending = useSending();
  const [rows, setRows] = useState<readonly Row[]>(
    one.changes.length === 0
      ? [EMPTY]
      : one.changes.map((change) => ({
          kind: change.kind,
          code: change.code,
          value: change.after?.target ?? '',
          dropped: !change.after,
          reason: change.reason,
        })),
  );
  const [units, setUnits] = useState('');
  const [note, setNote] = useState('');
  const set = (at: number, change: Partial<Row>) =>
    setRows(rows.map((row, i) => (i === at ? { ...row, ...change } : row)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.run(
      (csrf) =>
        draft(one.id, csrf, {
          changes: rows.map((row) => ({
            kind: row.kind,
            code: row.code.trim(),
            dropped: row.dropped,
            text: null,
            value: row.dropped || row.value.trim() === '' ? null : Number(row.value),
            comparator: null,
            relative: null,
            nature: null,
            deadline: null,
            reason: row.reason,
          })),
          units: units.split(/[,，、\s]+/).filter((code) => code !== ''),
          note,
        }),
      onClose,
    );
  };
  return (
    <Sheet title={w.draft} onClose={onClose}>
      <form className="fields" onSubmit={submit} noValidate>
        {rows.map((row, i) => (
          <fieldset className="wide evaluations-change" key={i}>
            <legend className="quiet small">{i + 1}</legend>
            <Choice
              label={w.kindOf}
              value={row.kind}
              options={KINDS.map((kind) => ({ value: kind, words: w.changeKinds[kind] }))}
              onChange={(kind) => set(i, { kind })}
            />
            <TextInput label={w.code} value={row.code} onChange={(code) => set(i, { code })} />
            {!row.dropped && (
              <TextInput
                label={w.target}
                inputMode="decimal"
                value={row.value}
                onChange={(value) => set(i, { value })}
              />
            )}
            <TextInput label={w.reason} value={row.reason} onChange={(reason) => set(i, { reason })} />
            <Check value={row.dropped} onChange={(dropped) => set(i, { dropped })}>
              {w.drop}
            </Check>
          </fieldset>
        ))}
        <button type="button" className="btn small" onClick={() => setRows([...rows, EMPTY])}>
          {w.addChange}
        </button>
        <TextInput wide label={w.units} value={units} onChange={setUnits} />
        <TextInput wide label={w.note} value={note} onChange={setNote} />
        <SheetActs refusal={sending.refusal} busy={sending.busy} cancel={w.cancel} act={w.draft} onClose={onClose} />
      </form>
    </Sheet>
  );
}
