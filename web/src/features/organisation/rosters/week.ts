import { plusDays } from '@/lib/days';
import { type Turn, hours, isAway, overnight, standIns, turnsOf } from '../turns';
import type { Absence, Roster, Shift } from '../types';

/** The turns of a week that begin and end at the same hours: one row of the table, seven days. */
export interface Slot {
  key: string;
  begins: string;
  ends: string;
  overnight: boolean;
  label: string | null;
  days: Turn[][];
}

export const daysOf = (monday: string): string[] => Array.from({ length: 7 }, (_, i) => plusDays(monday, i));

const weekOf = (shifts: readonly Shift[], monday: string): Turn[] =>
  shifts.flatMap((shift) => turnsOf(shift, monday, plusDays(monday, 6))).sort((a, b) => a.from - b.from);

/** By hours, earliest first; a turn stands on the day it begins. */
export function slotsOf(shifts: readonly Shift[], monday: string): Slot[] {
  const days = daysOf(monday);
  const slots = new Map<string, Slot>();
  for (const turn of weekOf(shifts, monday)) {
    const { shift } = turn;
    const key = `${hours(shift.begins)}/${hours(shift.ends)}/${shift.label ?? ''}`;
    let slot = slots.get(key);
    if (!slot) {
      slot = {
        key,
        begins: hours(shift.begins),
        ends: hours(shift.ends),
        overnight: overnight(shift),
        label: shift.label,
        days: days.map(() => []),
      };
      slots.set(key, slot);
    }
    slot.days[days.indexOf(turn.day)]?.push(turn);
  }
  return [...slots.values()].sort((a, b) => a.key.localeCompare(b.key));
}

/** Turns whose person is away and for whom nobody stands in. */
export const unattended = (roster: Roster, monday: string): Turn[] =>
  weekOf(roster.shifts, monday).filter(
    (turn) => isAway(turn.shift.person, turn, roster.absences) && standIns(turn, roster.absences).length === 0,
  );

export interface Overlap {
  person: number;
  from: number;
  to: number;
}

/** Where one person has two turns at once. */
export function overlapsOf(shifts: readonly Shift[], monday: string): Overlap[] {
  const turns = weekOf(shifts, monday);
  return turns.flatMap((turn, i) =>
    turns
      .slice(i + 1)
      .filter((other) => other.shift.person === turn.shift.person && other.from < turn.to)
      .map((other) => ({ person: turn.shift.person, from: other.from, to: Math.min(turn.to, other.to) })),
  );
}

export const absentOn = (turn: Turn, absences: readonly Absence[]): boolean =>
  isAway(turn.shift.person, turn, absences);
