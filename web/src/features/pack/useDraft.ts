import { useState } from 'react';
import { useSession } from '@/lib/session';
import { type Draft, edited, load, store } from './draft';

/** The draft of who is signed in, as it is on this device. */
export function useDraft() {
  const who = useSession().session?.user?.username ?? '';
  const [draft, setDraft] = useState<Draft | null>(() => load(who));
  const put = (next: Draft | null) => {
    store(who, next);
    setDraft(next);
  };
  return {
    draft,
    changed: draft ? Object.keys(draft.files).length : 0,
    edit: (seen: number, path: string, text: string | null, before: string | null) =>
      put(edited(draft, seen, path, text, before)),
    undo: (path: string) => {
      if (!draft) return;
      const files = Object.fromEntries(Object.entries(draft.files).filter(([one]) => one !== path));
      put(Object.keys(files).length === 0 ? null : { ...draft, files });
    },
    rebase: (from: number) => draft && put({ ...draft, from }),
    discard: () => put(null),
  };
}

export type DraftOf = ReturnType<typeof useDraft>;
