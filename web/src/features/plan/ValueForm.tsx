import { type FormEvent, useState } from 'react';
import { Problem } from '@/lib/api';
import { useDeskWords } from '@/lib/deskWords';
import { useLanguage, useMessages } from '@/lib/i18n';
import { ACTION_KINDS, COMPARATORS, type Comparator, type ItemValue, type MarkKind, type Nature } from '@/lib/types';
import { Check, Choice, TextInput } from '@/ui/fields';
import { useEscape } from '@/ui/useEscape';
import { type Faults, type Field, type Typed, faults, typed, valueOf } from './value-draft';

interface Props {
  kind: MarkKind;
  value: ItemValue | null;
  busy: boolean;
  refusal?: unknown;
  onSave: (value: ItemValue) => void;
  onCancel: () => void;
}

/** Typed fields of one object; what is wrong is said at the field, before sending and by the server. */
export function ValueForm({ kind, value, busy, refusal, onSave, onCancel }: Props) {
  const m = useMessages();
  const w = useDeskWords();
  const [t, set] = useState(() => typed(kind, value));
  const [found, setFound] = useState<Faults>({});
  const language = useLanguage();
  const refused = refusal instanceof Problem ? refusal : null;
  const refusedField = refused?.at?.field;

  useEscape(onCancel);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = faults(kind, t, w.form);
    setFound(wrong);
    if (Object.keys(wrong).length === 0 && !busy) onSave(valueOf(kind, t, value));
  };
  const put = <F extends Field>(field: F, to: Typed[F]) => set((before) => ({ ...before, [field]: to }));
  const error = (field: Field) =>
    found[field] ?? (refusedField?.endsWith(`.${field}`) ? (refused?.[language].detail ?? w.form.needed) : undefined);
  const line = (
    field: Field & FieldOf<string>,
    label: string,
    more: { hint?: string; wide?: boolean; decimal?: boolean; first?: boolean } = {},
  ) => (
    <TextInput
      label={label}
      value={t[field]}
      onChange={(to) => put(field, to as Typed[typeof field])}
      error={error(field)}
      hint={more.hint}
      wide={more.wide ?? false}
      autoFocus={more.first ?? false}
      inputMode={more.decimal ? 'decimal' : undefined}
    />
  );
  const comparator = (
    <Choice<Comparator | 'NONE'>
      label={w.form.comparator}
      value={t.comparator || 'NONE'}
      onChange={(to) => put('comparator', to === 'NONE' ? '' : to)}
      options={[
        { value: 'NONE', words: w.form.noComparator },
        ...COMPARATORS.map((c) => ({ value: c, words: m.comparator[c] })),
      ]}
    />
  );

  return (
    <form className="o-form" onSubmit={submit} noValidate>
      {kind === 'COMMITMENT' && (
        <>
          {line('metric', w.form.metric, { wide: true, first: true })}
          {comparator}
          {line('value', w.form.value, { decimal: true })}
          {line('unit', w.form.unit)}
          {line('valueMax', w.form.valueMax, { decimal: true })}
          {line('deadline', w.form.deadline, { hint: w.form.deadlineHint, wide: true })}
          {line('relative', w.form.relative, { wide: true })}
        </>
      )}
      {kind === 'ACTION' && (
        <>
          {line('name', w.form.name, { wide: true, first: true })}
          <Choice
            label={w.form.kind}
            value={t.kind}
            onChange={(to) => put('kind', to)}
            options={ACTION_KINDS.map((k) => ({ value: k, words: m.actionKind[k] }))}
          />
          {line('deadline', w.form.deadline, { hint: w.form.deadlineHint })}
          {line('place', w.form.place, { wide: true })}
        </>
      )}
      {kind === 'INDICATOR' && (
        <>
          {line('name', w.form.name, { wide: true, first: true })}
          {line('ordinal', w.form.ordinal, { decimal: true })}
          {line('group', w.form.group)}
          {line('base', w.form.baseValue, { decimal: true, hint: w.form.baseHint })}
          {line('baseYear', w.form.baseYear, { decimal: true })}
          {comparator}
          {line('value', w.form.target, { decimal: true })}
          {line('unit', w.form.unit)}
          {line('targetYear', w.form.targetYear, { decimal: true })}
          {line('relative', w.form.relative, { wide: true })}
          <Choice<Nature | 'NONE'>
            label={w.form.nature}
            value={t.nature || 'NONE'}
            onChange={(to) => put('nature', to === 'NONE' ? '' : to)}
            options={[
              { value: 'NONE', words: w.form.noNature },
              { value: 'EXPECTED', words: m.nature.EXPECTED },
              { value: 'BINDING', words: m.nature.BINDING },
            ]}
          />
          <Check value={t.cumulative} onChange={(to) => put('cumulative', to)}>
            {w.form.cumulative}
          </Check>
        </>
      )}
      <div className="o-steps wide">
        <button type="submit" className="btn small ink" aria-disabled={busy}>
          {busy ? w.review.saving : w.review.save}
        </button>
        <button type="button" className="btn small" onClick={onCancel}>
          {w.review.cancel}
        </button>
      </div>
    </form>
  );
}

/** The fields whose typed form is free text. */
type FieldOf<T> = { [F in Field]: T extends Typed[F] ? F : never }[Field];
