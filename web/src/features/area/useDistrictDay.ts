import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type DistrictDay, dayOf } from './district-day';
import { type When, areas, borders } from './requests';

/**
 * The district on a day: the list and the borders come together or not at all. While another day is fetched the last one
 * stays, with `waiting` true.
 */
export function useDistrictDay(when: When, on = true, base?: string) {
  const list = useQuery({ ...areas(when, base), enabled: on, staleTime: 300_000 });
  const map = useQuery({ ...borders(when, base), enabled: on, staleTime: 300_000 });
  const fresh = useMemo<DistrictDay | null>(
    () => (list.data && map.data ? dayOf(list.data, map.data) : null),
    [list.data, map.data],
  );
  const [held, hold] = useState(fresh);
  if (fresh && fresh !== held) hold(fresh);
  return {
    day: on ? (fresh ?? held) : null,
    waiting: on && fresh === null,
    error: list.error ?? map.error,
    retry: () => void Promise.all([list.refetch(), map.refetch()]),
  };
}
