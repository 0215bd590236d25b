import { instantOf, plusDays } from '@/lib/days';
import type { Absence, Shift } from './types';

/** One turn of a shift: the day it begins, and the two moments (ms) it lies between. */
export interface Turn {
  shift: Shift;
  day: string;
  from: number;
  to: number;
}

const at = (day: string, clock: string): number => Date.parse(instantOf(`${day}T${clock}`) ?? '');

export const overnight = (shift: Shift): boolean => shift.ends <= shift.begins;

/** A shift's turns that begin on a day from `first` to `last`, both inclusive. */
export function turnsOf(shift: Shift, first: string, last: string): Turn[] {
  const turns: Turn[] = [];
  const end = shift.lastDay < last ? shift.lastDay : last;
  for (let day = shift.firstDay > first ? shift.firstDay : first; day <= end; day = plusDays(day, 1)) {
    const until = overnight(shift) ? plusDays(day, 1) : day;
    turns.push({
      shift,
      day,
      from: at(day, shift.begins),
      to: at(until, shift.ends),
    });
  }
  return turns;
}

/** Whether somebody is away during any part of a turn. */
export const isAway = (person: number, turn: Turn, absences: readonly Absence[]): boolean =>
  absences.some(
    (absence) => absence.person === person && Date.parse(absence.from) < turn.to && turn.from < Date.parse(absence.to),
  );

/** The substitutes that can stand in, in the order in which they are asked. */
export const standIns = (turn: Turn, absences: readonly Absence[]): number[] =>
  turn.shift.substitutes.filter((person) => !isAway(person, turn, absences));

export const isRunning = (turn: Turn, now: number): boolean => turn.from <= now && now < turn.to;

/** HH:MM of a clock that may carry seconds. */
export const hours = (clock: string): string => clock.slice(0, 5);
