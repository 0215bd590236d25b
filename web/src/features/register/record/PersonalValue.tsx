import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { unmask } from '../requests';
import type { Field } from '@/form/types';
import type { Definition, Entry } from '../types';

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
  return (
    <ReasonDialog
      title={w.record.unmaskTitle(pick(p.field.title, language))}
      lead={w.record.unmaskLead}
      label={w.record.unmaskReason}
      needed={w.record.reasonNeeded}
      cancel={w.cancel}
      go={w.record.unmaskGo}
      send={(csrf, reason) => unmask(csrf, p.register, p.id, { field: p.field.key, reason })}
      onClose={p.onClose}
      onDone={({ value }) => p.onSeen(value)}
    />
  );
}
