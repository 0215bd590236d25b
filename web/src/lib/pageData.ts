import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem, get } from './api';

/** One query per address: the address is the key, so what the server sent with the page is found again. */
export const from = <T>(url: string) => ({
  queryKey: [url] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => get<T>(url, signal),
});

export function newQueries(): QueryClient {
  /** The session ended behind our back: ask again who we are, and the sign-in page shows. */
  const signedOut = (error: Error) => {
    if (error instanceof Problem && (error.code === 'sign-in-required' || error.code === 'csrf'))
      void queries.invalidateQueries({ queryKey: ['/api/session'] });
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: signedOut }),
    mutationCache: new MutationCache({ onError: signedOut }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        // A refusal stays a refusal; a lost connection is worth one more try.
        retry: (failures, error) => failures < 1 && !(error instanceof Problem && error.status > 0),
      },
    },
  });
  return queries;
}

interface Carried {
  url: string;
  body: unknown;
}

/** Puts the answers that came inside the page (script#page-data) where the queries will look. */
export function seed(queries: QueryClient, root: Document = document): void {
  const text = root.getElementById('page-data')?.textContent;
  if (!text) return;
  for (const { url, body } of JSON.parse(text) as Carried[])
    if (url.startsWith('/api/')) queries.setQueryData([url], body);
}
