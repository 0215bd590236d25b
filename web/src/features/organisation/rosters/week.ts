import { clock, isoDay, plusDays } from '../day';
import type { Shift } from '../types';

/** The shifts of a week that begin and end at the same hours: one row of the table, seven days. */
export interface Slot {
  key: string;
  begins: string;
  ends: string;
  /** Ends on the day after it began. */
  overnight: boolean;
  label: string | null;
  days: Shift[][];
}

export const daysOf = (monday: string): string[] => Array.from({ length: 7 }, (_, i) => plusDays(monday, i));

/** By hours, earliest first; a shift stands on the day it begins. Those of other weeks are left out. */
export function slotsOf(shifts: readonly Shift[], monday: string): Slot[] {
  const days = daysOf(monday);
  const slots = new Map<string, Slot>();
  for (const shift of shifts) {
    const at = days.indexOf(isoDay(new Date(shift.from)));
    if (at < 0) continue;
    const [begins, ends, label] = [clock(shift.from), clock(shift.to), shift.label ?? null];
    const key = `${begins}/${ends}/${label ?? ''}`;
    let slot = slots.get(key);
    if (!slot) {
      slot = { key, begins, ends, overnight: ends <= begins, label, days: days.map(() => []) };
      slots.set(key, slot);
    }
    slot.days[at]?.push(shift);
  }
  return [...slots.values()].sort((a, b) => a.key.localeCompare(b.key));
}

/** Who is away, with nobody to stand in. */
export const unattended = (shifts: readonly Shift[]): Shift[] =>
  shifts.filter((shift) => shift.absent && shift.substitutes.length === 0);

export const running = (shift: Shift, now: number): boolean =>
  Date.parse(shift.from) <= now && now < Date.parse(shift.to);
