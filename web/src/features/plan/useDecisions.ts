import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type Csrf, Problem } from '@/lib/api';
import type { Decided, Draft, Item, ItemValue, MarkKind } from '@/lib/types';
import * as requests from './requests';
import { merge } from './review-state';

/** What came of the last decision on an object: a refusal stays with the object it was about. */
export interface Refusal {
  item: string | null;
  why: unknown;
  conflict: boolean;
}

export interface Decisions {
  busy: boolean;
  saved: boolean;
  refusal: Refusal | null;
  forget: () => void;
  decide: (item: Item, decision: requests.Decision) => Promise<Decided | null>;
  promote: (item: Item) => Promise<Decided | null>;
  add: (item: { kind: MarkKind; start: number; end: number; value: ItemValue }) => Promise<Decided | null>;
  confirmMany: (ids: string[]) => Promise<Decided | null>;
}

/** Sends decisions one at a time and folds the answers into the draft; a conflict fetches the draft anew. */
export function useDecisions(id: string, csrf: Csrf | undefined): Decisions {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const run = useCallback(
    async (item: string | null, request: (csrf: Csrf) => Promise<Decided>) => {
      if (!csrf || busy) return null;
      setBusy(true);
      setRefusal(null);
      const key = requests.draft(id).queryKey;
      try {
        const decided = await request(csrf);
        queries.setQueryData<Draft>(key, (draft) => draft && merge(draft, decided));
        setSaved(true);
        return decided;
      } catch (why) {
        const conflict = why instanceof Problem && why.status === 409;
        if (conflict) await queries.refetchQueries({ queryKey: key });
        setRefusal({ item, why, conflict });
        return null;
      } finally {
        setBusy(false);
        void queries.invalidateQueries({ queryKey: [`/api/desk/drafts/${id}/items/${item ?? ''}/history`] });
      }
    },
    [busy, csrf, id, queries],
  );

  return {
    busy,
    saved,
    refusal,
    forget: useCallback(() => setRefusal(null), []),
    decide: (item, decision) => run(item.id, (token) => requests.decide(token, id, item, decision)),
    promote: (item) => run(item.id, (token) => requests.promote(token, id, item)),
    add: (item) => run(null, (token) => requests.add(token, id, item)),
    confirmMany: (ids) => run(null, (token) => requests.confirmMany(token, id, ids)),
  };
}
