import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { get } from '@/lib/api';
import { q } from './query';

interface Page {
  total: number;
  next: string | number | null;
}

/**
 * A long list, page after page: each page names where the next begins, so rows that come in between shift nothing.
 *
 * @param cursor name of the parameter that carries the `next` of the page before
 */
export function useKeyset<P extends Page>(
  path: string,
  filters: Record<string, string | undefined>,
  cursor: 'after' | 'before',
) {
  const url = q(path, filters);
  const { data, error, fetchNextPage, hasNextPage, isFetching, isPlaceholderData, refetch } = useInfiniteQuery({
    queryKey: [url, 'keyset'],
    queryFn: ({ pageParam, signal }) => get<P>(q(path, { ...filters, [cursor]: pageParam }), signal),
    initialPageParam: null as string | number | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return {
    pages: data?.pages,
    total: data?.pages.at(-1)?.total ?? 0,
    error,
    more: hasNextPage ? () => void fetchNextPage() : null,
    waiting: isFetching,
    stale: isPlaceholderData,
    refetch: () => void refetch(),
  };
}
