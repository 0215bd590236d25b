import { useInfiniteQuery } from '@tanstack/react-query';
import { type Asked, fetchPage, page } from '../requests';

export const PAGE = 50;

/** The records that fit, a page at a time, each going on where the last one ended. */
export function useRecords(register: string, asked: Asked, columns: readonly string[]) {
  return useInfiniteQuery({
    // The prefix is what a change asks anew.
    queryKey: [page(register, asked, null, PAGE), 'pages', ...columns],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => fetchPage(page(register, asked, pageParam, PAGE, columns), signal),
    getNextPageParam: (last) => last.next,
  });
}

/** Which fields a list shows: those of its view, else the register's. */
export function columnsOf(
  of: { columns: string[]; views: { key: string; columns: string[] }[] },
  view: string | undefined,
): string[] {
  const own = of.views.find((one) => one.key === view)?.columns;
  return own && own.length > 0 ? own : of.columns;
}
