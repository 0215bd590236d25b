import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Csrf, Problem } from './api';
import { useSession } from './session';

export interface Sending {
  busy: boolean;
  refusal: unknown;
  /** Sends; on success the desk's answers are asked anew and `done` runs. */
  run: <T>(request: (csrf: Csrf) => Promise<T>, done: (answer: T) => void) => void;
  /** What the server says about a field of the form, in its own words. */
  fieldAtFault: string | null;
}

/** One change at a time; a refusal stays until the next try. */
export function useSending(): Sending {
  const queries = useQueryClient();
  const { session } = useSession();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const run: Sending['run'] = (request, done) => {
    if (!session || busy) return;
    setBusy(true);
    setRefusal(null);
    request(session.csrf)
      .then(async (answer) => {
        await queries.invalidateQueries({ predicate: (q) => String(q.queryKey[0]).startsWith('/api/desk') });
        done(answer);
      }, setRefusal)
      .finally(() => setBusy(false));
  };
  return { busy, refusal, run, fieldAtFault: refusal instanceof Problem ? (refusal.at?.field ?? null) : null };
}
