import type { CasesWords } from '@/lib/casesWords';
import { isoDay } from '@/lib/days';
import type { Clock, Line } from './types';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;
/** Where a clock begins to press: the pier of the span. */
const NEAR = 0.8;

/** How a clock looks: it runs, is near its end, is over it, stands still, has stopped in time, or late. */
export type Look = 'run' | 'near' | 'late' | 'paused' | 'done' | 'done-late';

const two = (n: number) => String(n).padStart(2, '0');

/** A span of time in words: days and hours from a day on, else hours, minutes and seconds. Milliseconds, not negative. */
export function spoken(ms: number, w: CasesWords): string {
  const whole = Math.floor(ms / SECOND);
  if (ms >= DAY) return w.clock.days(Math.floor(ms / DAY), Math.floor((ms % DAY) / HOUR));
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** Time until a deadline, or since it. */
export function remaining(dueAt: string, now: number, w: CasesWords): string {
  const left = Date.parse(dueAt) - now;
  return left >= 0 ? w.clock.left(spoken(left, w)) : w.clock.over(spoken(-left, w));
}

/** How a clock of a case looks now; the server says whether it is late, and so does the time since. */
export function lookOf(clock: Pick<Clock, 'stoppedAt' | 'paused' | 'late' | 'dueAt' | 'share'>, now: number): Look {
  if (clock.stoppedAt) return clock.late ? 'done-late' : 'done';
  if (clock.late || (clock.dueAt !== null && Date.parse(clock.dueAt) < now)) return 'late';
  if (clock.paused) return 'paused';
  return (clock.share ?? 0) >= NEAR ? 'near' : 'run';
}

/** From here on a line of a list presses: the last hour. */
const LAST_HOUR = 23 / 24;

/** How much of the last day before a deadline has passed, 0..1: lists compare cases with each other on this one scale. */
export function lastDay(dueAt: string, now: number): number {
  return Math.min(1, Math.max(0, 1 - (Date.parse(dueAt) - now) / DAY));
}

/** How a line of a list looks. Null: no clock runs in it. */
export function lineLook(line: Pick<Line, 'dueAt' | 'closedAt' | 'overdue'>, now: number): Look | null {
  if (line.closedAt) return null;
  if (line.overdue || (line.dueAt !== null && Date.parse(line.dueAt) < now)) return 'late';
  if (line.dueAt === null) return null;
  return lastDay(line.dueAt, now) >= LAST_HOUR ? 'near' : 'run';
}

export type Group = 'late' | 'today' | 'later' | 'none';

/** Which heading a line stands under in the order of deadlines. The day is the district's. */
export function groupOf(line: Pick<Line, 'dueAt' | 'closedAt' | 'overdue'>, now: number): Group {
  const look = lineLook(line, now);
  if (look === 'late') return 'late';
  if (look === null || line.dueAt === null) return 'none';
  return isoDay(line.dueAt) <= isoDay(now) ? 'today' : 'later';
}
