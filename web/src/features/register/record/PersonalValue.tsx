import { type FormEvent, useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { Sheet } from '@/ui/Sheet';
import { TextInput } from '@/ui/fields';
import { unmask } from '../requests';
import type { Definition, Entry, Field } from '../types';

/** Masked, until somebody who may says why he must see it; that goes into the journal. */
export function PersonalValue(p: { of: Definition; entry: Entry; field: Field; masked: string }) {
  const { of, entry, field } = p;
  const w = useRegisterWords();
  const [asking, setAsking] = useState(false);
  const [seen, setSeen] = useState<{ value: string | null } | null>(null);
  return (
    <span className="personal" aria-live="polite">
      {seen ? (
        <>
          {field.kind === 'PHONE' && seen.value ? (
            <a className="num" href={`tel:${seen.value}`}>
              {seen.value}
            </a>
          ) : (
            <b className="num">{seen.value ?? w.record.unmaskNone}</b>
          )}
          <span className="small quiet">{w.record.unmasked}</span>
        </>
      ) : (
        <>
          <span className="num">{p.masked}</span>
          {of.may.includes('unmask') && (
            <button type="button" className="btn bare small" onClick={() => setAsking(true)}>
              {w.record.unmask}
            </button>
          )}
        </>
      )}
      {asking && (
        <Unmask
          register={of.key}
          id={entry.id}
          field={field}
          onClose={() => setAsking(false)}
          onSeen={(value) => {
            setSeen({ value });
            setAsking(false);
          }}
        />
      )}
    </span>
  );
}

function Unmask(p: {
  register: string;
  id: number;
  field: Field;
  onClose: () => void;
  onSeen: (value: string | null) => void;
}) {
  const w = useRegisterWords();
  const language = useLanguage();
  const sending = useSending();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < 2;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (short) return;
    sending.run(
      (csrf) => unmask(csrf, p.register, p.id, { field: p.field.key, reason: reason.trim() }),
      ({ value }) => p.onSeen(value),
    );
  };
  return (
    <Sheet title={w.record.unmaskTitle(pick(p.field.title, language))} onClose={p.onClose}>
      <p className="mid">{w.record.unmaskLead}</p>
      <form className="fields" onSubmit={submit} noValidate>
        <TextInput
          wide
          autoFocus
          label={w.record.unmaskReason}
          value={reason}
          onChange={setReason}
          error={tried && short ? w.record.reasonNeeded : undefined}
        />
        {sending.refusal !== null && (
          <div className="wide">
            <ProblemNotice error={sending.refusal} />
          </div>
        )}
        <div className="dialog-acts wide">
          <button type="button" className="btn" onClick={p.onClose}>
            {w.cancel}
          </button>
          <button type="submit" className="btn ink" aria-disabled={sending.busy}>
            {w.record.unmaskGo}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
