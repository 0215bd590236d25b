import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { get } from '@/lib/api';
import { useIdentityWords } from '@/lib/identityWords';
import type { Session } from '@/lib/types';
import { useCountdown } from './useCountdown';

/** How long before the end the notice shows, and how often it is checked whether another tab went on, ms. */
const BEFORE = 120_000;
const CHECK = 15_000;

/**
 * Says in time that the session is about to end, and lets it go on. Asking who one is does not prolong it; any request
 * of the desk does. When going on moves nothing, the longest time is up: one must sign in again.
 */
export function SessionWatch({ session }: { session: Session }) {
  const queries = useQueryClient();
  const end = session.expiresAt ? new Date(session.expiresAt).getTime() : null;
  const [near, setNear] = useState<number | null>(null);
  const [triedAt, setTriedAt] = useState<number | null>(null);

  useEffect(() => {
    if (end === null) return;
    let checked = false;
    const look = () => {
      const soon = end - Date.now() <= BEFORE;
      setNear(soon && checked ? end : null);
      if (soon) {
        checked = true;
        void queries.invalidateQueries({ queryKey: ['/api/session'] });
      }
    };
    let every: ReturnType<typeof setInterval> | undefined;
    const first = setTimeout(
      () => {
        look();
        every = setInterval(look, CHECK);
      },
      Math.max(0, end - Date.now() - BEFORE),
    );
    return () => {
      clearTimeout(first);
      clearInterval(every);
    };
  }, [end, queries]);

  const goOn = async () => {
    await get('/api/desk/me').catch(() => undefined);
    await queries.invalidateQueries({ queryKey: ['/api/session'] });
    setTriedAt(end);
  };

  // Once prolonged, the end is another, and this notice was about the old one.
  if (end === null || near !== end) return null;
  return <Notice end={end} fixed={triedAt === end} onGoOn={() => void goOn()} />;
}

function Notice({ end, fixed, onGoOn }: { end: number; fixed: boolean; onGoOn: () => void }) {
  const w = useIdentityWords();
  const left = useCountdown(end) ?? 0;
  const words = (seconds: number) => (fixed ? w.watch.fixed(w.left(seconds)) : w.watch.soon(w.left(seconds)));
  return (
    <div className="session-watch no-print" role="alert">
      <span aria-hidden="true">{words(left)}</span>
      <span className="vh">{words(BEFORE / 1000)}</span>
      {!fixed && (
        <button type="button" className="btn small ink" onClick={onGoOn}>
          {w.watch.go}
        </button>
      )}
    </div>
  );
}
