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
