import { type FormEvent, useState } from 'react';
import { useDeskWords } from '@/lib/deskWords';
import { TextInput } from '@/ui/fields';
import { useEscape } from '@/ui/useEscape';

/** Leaving an object out takes a reason; the usual ones are one press away. */
export function RejectForm(p: { busy: boolean; onReject: (reason: string) => void; onCancel: () => void }) {
  const w = useDeskWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  useEscape(p.onCancel);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() && !p.busy) p.onReject(reason.trim());
  };
  return (
    <form className="o-form" onSubmit={submit} noValidate>
      <TextInput
        wide
        autoFocus
        label={w.review.rejectTitle}
        value={reason}
        onChange={setReason}
        error={tried && !reason.trim() ? w.review.needReason : undefined}
      />
      <div className="row wrap wide">
        {w.review.rejectHints.map((hint) => (
          <button
            key={hint}
            type="button"
            className="pill"
            aria-pressed={reason === hint}
            onClick={() => setReason(hint)}
          >
            {hint}
          </button>
        ))}
      </div>
      <div className="o-steps wide">
        <button type="submit" className="btn small ink" aria-disabled={p.busy}>
          {w.review.reject}
        </button>
        <button type="button" className="btn small" onClick={p.onCancel}>
          {w.review.cancel}
        </button>
      </div>
    </form>
  );
}
