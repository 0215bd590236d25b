import { useIdentityWords } from '@/lib/identityWords';

/** Beneath a long list: how many are shown of how many, and the way to more. */
export function KeysetFoot(p: { shown: number; total: number; more: (() => void) | null; waiting: boolean }) {
  const w = useIdentityWords();
  return (
    <p className="keyset-foot">
      <span className="quiet" aria-live="polite">
        {w.shown(p.shown, p.total)}
      </span>
      {p.more && (
        <button type="button" className="btn small" onClick={p.more} aria-disabled={p.waiting}>
          {w.more(Math.min(50, p.total - p.shown))}
        </button>
      )}
    </p>
  );
}
