import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { detail, story } from '../requests';
import type { Line } from '../types';

const MOST = 20;

/** Where the phone keeps what it shows, it fetches the cases that wait before anybody opens them; each version once. */
export function useReadAhead(lines: readonly Line[] | undefined) {
  const queries = useQueryClient();
  const read = useRef(new Set<string>());
  useEffect(() => {
    if (!lines || !navigator.serviceWorker?.controller || !navigator.onLine) return;
    const news = lines.slice(0, MOST).filter((line) => !read.current.has(`${line.number} ${line.version}`));
    const fetchAll = async () => {
      for (const { type, number, version } of news) {
        read.current.add(`${number} ${version}`);
        await queries.prefetchQuery(detail(type, number));
        const { queryKey, queryFn } = story(type, number, version);
        await queries.prefetchQuery({ queryKey, queryFn });
      }
    };
    void fetchAll();
  }, [lines, queries]);
}
