import { QueryClient } from '@tanstack/react-query';
import { Problem, get } from './api';

/** One query per address: the address is the key, so what the server sent with the page is found again. */
export const from = <T>(url: string) => ({
  queryKey: [url] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => get<T>(url, signal),
});

export function newQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        // A refusal stays a refusal; a lost connection is worth one more try.
        retry: (failures, error) => failures < 1 && !(error instanceof Problem && error.status > 0),
      },
    },
  });
}

interface Answer {
  url: string;
  body: unknown;
}

/** Puts the answers that came inside the page (script#page-data) where the queries will look. */
export function seed(queries: QueryClient, root: Document = document): void {
  const text = root.getElementById('page-data')?.textContent;
  if (!text) return;
  for (const { url, body } of JSON.parse(text) as Answer[]) queries.setQueryData([url], body);
}
