import { useState } from 'react';
import { useIdentityWords } from '@/lib/identityWords';

/** Asks once more, in place, before something that cannot be taken back. */
export function ConfirmButton(p: { label: string; of?: string; onConfirm: () => void; busy?: boolean; red?: boolean }) {
  const w = useIdentityWords();
  const [asked, setAsked] = useState(false);
  const name = (what: string) => (p.of ? { 'aria-label': `${what} · ${p.of}` } : {});
  if (!asked)
    return (
      <button type="button" className="btn small" onClick={() => setAsked(true)} {...name(p.label)}>
        {p.label}
      </button>
    );
  return (
    <span className="row confirm">
      <button
        type="button"
        className="btn small ink"
        autoFocus
        aria-disabled={p.busy ?? false}
        onClick={() => {
          setAsked(false);
          p.onConfirm();
        }}
        {...name(w.really(p.label))}
      >
        {w.really(p.label)}
      </button>
      <button type="button" className="btn small bare" onClick={() => setAsked(false)}>
        {w.cancel}
      </button>
    </span>
  );
}
