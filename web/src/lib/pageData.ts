import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem, get } from './api';

/** One query per address: the address is the key, so what the server sent with the page is found again. */
export const from = <T>(url: string) => ({
  queryKey: [url] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => get<T>(url, signal),
});

/** Refusals after which the session is not what this page believes. */
export const WANTS_SIGN_IN: ReadonlySet<string> = new Set([
  'sign-in-required',
  'csrf',
  'password-change-required',
  'second-factor-required',
]);

export function newQueries(): QueryClient {
  /** The session ended behind our back, or wants a step first: ask again who we are, and the right page shows. */
  const signedOut = (error: Error) => {
    if (error instanceof Problem && WANTS_SIGN_IN.has(error.code))
      void queries.invalidateQueries({ queryKey: ['/api/session'] });
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: signedOut }),
    mutationCache: new MutationCache({ onError: signedOut }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        // Without a network there is still what a phone has kept; where nothing is, it is said rather than waited for.
        networkMode: 'always',
        refetchOnReconnect: true,
        // A refusal stays a refusal; a lost connection is worth one more try, and a server that says “come again” two.
        retry: (failures, error) =>
          error instanceof Problem && error.status > 0 ? error.status === 503 && failures < 2 : failures < 1,
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
