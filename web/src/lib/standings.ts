import type { IndicatorLine } from '@/lib/types';

export type Part = 'behind' | 'nearly' | 'well' | 'unknown';
export const PARTS: readonly Part[] = ['behind', 'nearly', 'well', 'unknown'];

export function partOf({ standing: { status } }: IndicatorLine): Part {
  switch (status) {
    case 'LAGGING':
    case 'REGRESSED':
      return 'behind';
    case 'NEARLY':
      return 'nearly';
    case 'COMPLETED_EARLY':
    case 'AHEAD':
    case 'ON_TRACK':
      return 'well';
    case 'UNDETERMINED':
      return 'unknown';
  }
}

/** Late before good; within a part the furthest behind first, then as the plan has them. */
export function sorted(lines: readonly IndicatorLine[]): Record<Part, IndicatorLine[]> {
  const parts: Record<Part, IndicatorLine[]> = { behind: [], nearly: [], well: [], unknown: [] };
  for (const line of lines) parts[partOf(line)].push(line);
  const short = (line: IndicatorLine) => line.standing.consistency ?? (line.standing.targetProgress ?? 0) - 1;
  parts.behind.sort((a, b) => short(a) - short(b));
  parts.nearly.sort((a, b) => short(a) - short(b));
  return parts;
}

/** For how many periods on end it has been behind, and since which; null where that is the last one only, or none. */
export function behindSince({
  stood,
}: IndicatorLine): { periods: number; first: IndicatorLine['stood'][number] } | null {
  const kept = stood.findLastIndex(({ status }) => status !== 'LAGGING' && status !== 'REGRESSED');
  const first = stood[kept + 1];
  const periods = stood.length - kept - 1;
  return first && periods > 1 ? { periods, first } : null;
}
