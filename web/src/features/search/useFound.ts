import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import * as requests from './requests';

/** The index may be built at that moment; it says so, and then it is asked again. */
const AGAIN_MS = 2_000;
const NOT_READY = 'search-not-ready';
const how = {
  placeholderData: keepPreviousData,
  refetchInterval: (query: { state: { error: Error | null } }) =>
    query.state.error?.message === NOT_READY ? AGAIN_MS : false,
} as const;

/** What the words are found in, of the kinds that one may read. Nothing is asked for no words. */
export function useFound(q: string, may: (permission: string) => boolean) {
  const cases = useInfiniteQuery({
    ...requests.cases(q),
    ...how,
    enabled: q !== '' && may('cases-read'),
  });
  const records = useInfiniteQuery({
    ...requests.records(q),
    ...how,
    enabled: q !== '' && may('records-read'),
  });
  const kinds = [cases, records].filter((kind) => kind.isEnabled);
  return {
    cases: group(cases, cases.data?.pages.flatMap((page) => page.cases) ?? [], cases.data?.pages[0]),
    records: group(records, records.data?.pages.flatMap((page) => page.records) ?? [], records.data?.pages[0]),
    error: kinds.map((kind) => kind.error).find((error) => error !== null) ?? null,
    /** Not all have answered to these very words yet. */
    waiting: kinds.some((kind) => kind.isPending || kind.isPlaceholderData),
  };
}

interface Asked {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isEnabled: boolean;
  fetchNextPage: () => unknown;
}

function group<T>(asked: Asked, hits: T[], first: { count: number | null; more: boolean } | undefined) {
  return {
    hits: asked.isEnabled ? hits : [],
    count: first?.count ?? 0,
    more: first?.more ?? false,
    next: asked.hasNextPage && !asked.isFetchingNextPage ? () => void asked.fetchNextPage() : null,
    loading: asked.isFetchingNextPage,
  };
}
