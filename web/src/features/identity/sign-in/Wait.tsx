import { useIdentityWords } from '@/lib/identityWords';
import { useCountdown } from '../useCountdown';

/** Too many tries: how long until the next is worth it. Said once, not every second, to screen readers. */
export function Wait({ until }: { until: number }) {
  const w = useIdentityWords();
  const left = useCountdown(until) ?? 0;
  if (left === 0)
    return (
      <p className="notice" role="status">
        {w.signIn.waitOver}
      </p>
    );
  return (
    <div className="notice earth wait" role="alert">
      <span>
        <b aria-hidden="true">{w.signIn.wait(w.left(left))}</b>
        <b className="vh">{w.signIn.wait(w.left(Math.ceil(left / 60) * 60))}</b>
        <span className="mid"> {w.signIn.waitWhy}</span>
      </span>
    </div>
  );
}
