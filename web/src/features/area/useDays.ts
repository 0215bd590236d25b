import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { turningDays } from './district-day';
import { areas, days } from './requests';
import type { Area } from './types';

const TODAY = { at: null, knownAt: null };

/**
 * Today by the server's clock, and the days on which borders changed: as the server lists them, else as far as today's
 * areas and those on show tell.
 */
export function useDays(onShow: Area[]) {
  const today = useQuery({ ...areas(TODAY), staleTime: 300_000 });
  const listed = useQuery({ ...days(), staleTime: 300_000 });
  const told = useMemo(() => {
    const all = new Map([...(today.data?.areas ?? []), ...onShow].map((area) => [area.id, area]));
    return turningDays([...all.values()]);
  }, [today.data, onShow]);
  return { today: today.data?.at ?? null, days: listed.data?.days ?? told };
}
