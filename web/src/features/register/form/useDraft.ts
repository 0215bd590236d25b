import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '@/lib/session';
import { drafts, putDraft, removeDraft } from '../requests';
import type { Draft } from '../types';

const REST_MS = 1_200;

export const draftKey = (id: number | null) => (id === null ? 'new' : `r-${id}`);

/**
 * Keeps a form on the server while it is filled in, so that it can be gone on with on another machine. `dirty` false: there is
 * nothing worth keeping yet.
 */
export function useDraft(register: string, draft: Draft['draft'], dirty: boolean) {
  const { session } = useSession();
  const queries = useQueryClient();
  const [at, setAt] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const csrf = useRef(session?.csrf);
  const over = useRef(false);
  const key = draftKey(draft.id);
  const text = JSON.stringify(draft);
  const kept = useRef(text);
  useEffect(() => {
    csrf.current = session?.csrf;
  });
  useEffect(() => {
    if (!dirty || kept.current === text) return undefined;
    const wait = setTimeout(() => {
      if (!csrf.current || over.current) return;
      putDraft(csrf.current, register, key, JSON.parse(text) as Draft['draft']).then(
        (all) => {
          kept.current = text;
          setFailed(false);
          setAt(all.drafts.find((one) => one.key === key)?.at ?? null);
        },
        () => setFailed(true),
      );
    }, REST_MS);
    return () => clearTimeout(wait);
  }, [text, dirty, register, key]);
  const drop = async () => {
    over.current = true;
    if (csrf.current) await removeDraft(csrf.current, register, key).catch(() => undefined);
    await queries.invalidateQueries({ queryKey: drafts(register).queryKey });
  };
  return { at, failed, drop };
}
