import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orLive } from '@/lib/live';
import { EVERY_MS, fetchPage, pageUrl } from '../requests';
import type { Asked } from '../requests';

/** A list of cases, page after page, and again every few seconds while somebody looks at it. */
export function useCases(asked: Asked, order: 'due' | 'newest') {
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData, refetch } = useInfiniteQuery({
    queryKey: [pageUrl(asked, order, null), 'pages'],
    queryFn: ({ pageParam, signal }) => fetchPage(pageUrl(asked, order, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: orLive(EVERY_MS),
  });
  // A case that moved between two pages while they were fetched is shown once.
  const lines = useMemo(
    () => data && [...new Map(data.pages.flatMap((page) => page.cases).map((line) => [line.number, line])).values()],
    [data],
  );
  return {
    lines,
    error,
    more: hasNextPage ? () => void fetchNextPage() : null,
    loading: isFetchingNextPage,
    stale: isPlaceholderData,
    refetch: () => void refetch(),
  };
}
