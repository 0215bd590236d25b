import type { Part } from '../types';

/** 0.867 as 87%. */
export const percentOf = (score: number): string => `${Math.round(score * 100)}%`;

/** At most two decimals, without zeros at the end. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

/** Points and weights of all parts that count. */
export function sums(parts: readonly Part[]): { points: number; weights: number } {
  return {
    points: parts.reduce((sum, part) => sum + part.points, 0),
    weights: parts.reduce((sum, part) => sum + part.weight, 0),
  };
}

/** By field, whose value is taken: what somebody chose, or else what is usual where that record stays. */
export function taken(usual: Record<string, number>, chosen: Readonly<Record<string, number>>): Record<string, number> {
  return { ...usual, ...Object.fromEntries(Object.entries(chosen).filter(([field]) => field in usual)) };
}
