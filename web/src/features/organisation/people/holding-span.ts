import type { HeldPost } from '../types';

/** Whether a holding counts and covers a day; intervals are [from, to). */
export const holds = (holding: HeldPost, day: string): boolean =>
  !holding.supersededAt && holding.from <= day && (holding.to === null || holding.to > day);

export type Standing = 'present' | 'ended' | 'coming' | 'superseded';

export function standing(holding: HeldPost, day: string): Standing {
  if (holding.supersededAt) return 'superseded';
  if (holding.from > day) return 'coming';
  return holding.to !== null && holding.to <= day ? 'ended' : 'present';
}

/** The stretch of years a timeline shows, whole years, at least two; and where a day stands on it, 0..1. */
export interface Axis {
  from: number;
  to: number;
  place: (day: string) => number;
}

export function axisOf(holdings: readonly HeldPost[], day: string): Axis {
  const days = holdings.flatMap((h) => [h.from, h.to ?? day]).concat(day);
  const years = days.map((one) => Number(one.slice(0, 4)));
  const from = Math.min(...years);
  const to = Math.max(Math.max(...years) + 1, from + 2);
  const start = Date.UTC(from, 0, 1);
  const length = Date.UTC(to, 0, 1) - start;
  return {
    from,
    to,
    place: (one) => Math.min(1, Math.max(0, (Date.parse(`${one}T00:00:00Z`) - start) / length)),
  };
}

/** Newest first; what we once knew stands under what we know. */
export const inOrder = (holdings: readonly HeldPost[]): HeldPost[] =>
  holdings.toSorted(
    (a, b) =>
      Number(Boolean(a.supersededAt)) - Number(Boolean(b.supersededAt)) ||
      b.from.localeCompare(a.from) ||
      b.recordedAt.localeCompare(a.recordedAt),
  );
