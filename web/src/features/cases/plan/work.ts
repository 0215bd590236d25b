import { orLive } from '@/lib/live';
import { from } from '@/lib/pageData';
import type { Line, Page } from '../types';

const MOST = '200';

/** Work for items of the plan that one may see. @param item `PLAN/CODE`; left out: of all items */
export function planWork(item?: string) {
  const asked = new URLSearchParams({ plan: 'true', order: 'due', limit: MOST, ...(item ? { item } : {}) });
  return { ...from<Page>(`/api/desk/cases?${asked}`), staleTime: 0, refetchInterval: orLive(10_000) };
}

/** What a pack shows beside a piece of work, by field; missing is not in it. */
export const told = (line: Line, field: string) => line.plan?.shows.find((one) => one.field === field);

export const text = (line: Line, field: string): string | null => {
  const value = told(line, field)?.value as string | number | undefined;
  return value === undefined ? null : String(value);
};

/** The year in which it is due. */
export const yearOf = (line: Line): string | null => text(line, 'dueOn')?.slice(0, 4) ?? null;

export type Sort = 'late' | 'running' | 'closed';

/** Late: its clock has run out and nobody has stopped it. */
export const sortOf = (line: Line): Sort => (line.closedAt ? 'closed' : line.overdue ? 'late' : 'running');
