import { isGiven } from '@/form/fields';
import type { Values } from '@/form/types';
import type { Assignment, Step, Taking } from '../types';
import { type Shot, evidenceOf } from './shot';

/** What somebody writes into a step's form. */
export interface Given {
  values: Values;
  reason: string;
  evidence: Shot[];
  /** Null: whoever answers for it. */
  units: string[] | null;
  assignment: number | null;
  stands: boolean | null;
  scores: Record<string, number>;
  amount: string;
  unit: string;
}

const SHORTEST_REASON = 2;

/** Only the first in a case's life leads by duty; who assists is always named. */
export function blank(step: Step): Given {
  return {
    values: {},
    reason: '',
    evidence: [],
    units: step.assigns === 'ASSISTING' ? [] : null,
    assignment: null,
    stands: null,
    scores: {},
    amount: '',
    unit: unitOf(step.most?.en) ?? 'wd',
  };
}

/** The unit in which a limit is counted, from its English words; an extension must be counted in the same. */
export function unitOf(limit: string | undefined): string | undefined {
  return UNITS.find(([words]) => words.test(limit ?? ''))?.[1];
}
const UNITS = [
  [/working minutes?$/, 'wmin'],
  [/working hours?$/, 'wh'],
  [/working days?$/, 'wd'],
  [/natural days?$/, 'd'],
  [/minutes?$/, 'min'],
  [/hours?$/, 'h'],
] as const;

/** Those whose work is to be scored. */
export const toScore = (all: readonly Assignment[]) =>
  all.filter((one) => one.standing !== 'RELEASED' && one.score === null);
export const objections = (all: readonly Assignment[]) => all.filter((one) => one.standing === 'DECLINED');

export type Lack = 'reason' | 'units' | 'decision' | 'scores' | 'extension' | `field ${string}` | `evidence ${string}`;

/**
 * What is still missing, in the order of the form. `before`: what the case holds already; `later`: files may still be on
 * this phone, and go with the step when there is a network.
 */
export function lacking(
  step: Step,
  given: Given,
  before: Values,
  assignments: readonly Assignment[],
  later = false,
): Lack[] {
  const lacks: Lack[] = [];
  for (const key of step.requires)
    if (step.asks.includes(key) && !isGiven(key in given.values ? given.values[key] : before[key]))
      lacks.push(`field ${key}`);
  if (step.assigns && given.units?.length === 0) lacks.push('units');
  if (step.decides && (given.assignment === null || given.stands === null)) lacks.push('decision');
  if (step.scores && toScore(assignments).some((one) => !given.scores[one.unit.code])) lacks.push('scores');
  if (step.prolongs && !/^[1-9]\d{0,8}$/.test(given.amount.trim())) lacks.push('extension');
  for (const { label } of step.evidence)
    if (!given.evidence.some((one) => one.label === label && (later || one.file !== null)))
      lacks.push(`evidence ${label}`);
  if (step.reason && given.reason.trim().length < SHORTEST_REASON) lacks.push('reason');
  return lacks;
}

/** What goes out: exactly what the step asks for. */
export function takingOf(step: Step, given: Given, version: number): Taking {
  return {
    version,
    step: step.key,
    ...(step.reason ? { reason: given.reason.trim() } : {}),
    ...(step.asks.length > 0 ? { fields: given.values } : {}),
    ...(step.evidence.length > 0 ? { evidence: evidenceOf(given.evidence) } : {}),
    ...(step.assigns && given.units ? { units: given.units } : {}),
    ...(step.decides && given.assignment !== null && given.stands !== null
      ? { assignment: given.assignment, stands: given.stands }
      : {}),
    ...(step.scores ? { scores: given.scores } : {}),
    ...(step.prolongs ? { extension: `${given.amount.trim()} ${given.unit}` } : {}),
  };
}

/** Whether pressing its button is all there is to a step. */
export const asksNothing = (step: Step): boolean =>
  step.asks.length === 0 &&
  step.evidence.length === 0 &&
  !step.reason &&
  !step.assigns &&
  !step.decides &&
  !step.scores &&
  !step.prolongs;
