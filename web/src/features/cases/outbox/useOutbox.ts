import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '@/lib/session';
import { forgetOthers, keep } from './box';
import { deliver } from './deliver';
import type { Parcel } from './parcel';

type Packed = Pick<Parcel, 'id' | 'title' | 'doing' | 'type' | 'number'> &
  Partial<Pick<Parcel, 'step' | 'values' | 'shots' | 'then' | 'documents'>>;

/** Puts what cannot go out now into the outbox of this phone; resolved, it is on the disk. */
export function useOutbox(): (packed: Packed) => Promise<null> {
  const { session } = useSession();
  return async (packed) => {
    if (!session?.user) throw new Error('nobody is signed in');
    await keep({
      step: null,
      values: null,
      shots: [],
      ...packed,
      account: session.user.username,
      made: new Date().toISOString(),
      state: 'waiting',
      told: null,
    });
    // Perhaps there is a network again.
    void deliver(session.user.username).catch(() => undefined);
    return null;
  };
}

const AGAIN_MS = 20_000;

/** While a page of the phone is open: sends what waits, at once, when a network comes, and every now and then. */
export function useDelivery() {
  const queries = useQueryClient();
  const { session } = useSession();
  const account = session?.user && session.next === null ? session.user.username : null;
  useEffect(() => {
    if (account === null) return undefined;
    void forgetOthers(account).catch(() => undefined);
    const go = () =>
      void deliver(account)
        .then((taken) =>
          taken > 0
            ? queries.invalidateQueries({ predicate: (q) => String(q.queryKey[0]).startsWith('/api/desk') })
            : undefined,
        )
        .catch(() => undefined); // tried again
    go();
    window.addEventListener('online', go);
    const every = setInterval(go, AGAIN_MS);
    return () => {
      window.removeEventListener('online', go);
      clearInterval(every);
    };
  }, [account, queries]);
}
