import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '@/lib/api';
import { useSession } from '@/lib/session';

/**
 * Who is signed in, and whether nothing more is wanted of him: only then are there pages. `wasIn`: somebody was inside on
 * this page before and did not leave, so a sign-in page means that the session ended under him.
 */
export function useInside() {
  const queries = useQueryClient();
  const { session, error, may, refetch } = useSession();
  const inside = session?.user != null && session.next === null;
  const [seen, setSeen] = useState({ inside, ever: inside, left: false });
  if (seen.inside !== inside) setSeen({ inside, ever: seen.ever || inside, left: seen.left && !inside });

  const leave = async () => {
    if (!session) return;
    setSeen((before) => ({ ...before, left: true }));
    await send('DELETE', '/api/session', session.csrf).catch(() => undefined);
    await forgetKept();
    await forgetSent();
    queries.removeQueries({ predicate: (q) => String(q.queryKey[0]).startsWith('/api/desk') });
    await queries.invalidateQueries({ queryKey: ['/api/session'] });
  };
  return { session, error, may, refetch, inside, wasIn: seen.ever && !seen.left, signOut: () => void leave() };
}

/** What a service worker keeps of the desk's answers is not for who comes next; see public/sw.js. */
async function forgetKept() {
  if (!('caches' in globalThis)) return;
  for (const name of await caches.keys().catch(() => []))
    if (name.startsWith('hongqiao-data')) await caches.delete(name);
}

/** Nor is what he has sent from this phone; what he could not send yet waits for him, sealed. */
async function forgetSent() {
  const { forgetOthers } = await import('@/features/cases/outbox/box');
  await forgetOthers('').catch(() => undefined);
}

export type Inside = ReturnType<typeof useInside>;
