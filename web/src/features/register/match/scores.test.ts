import { expect, it } from 'vitest';
import type { Part } from '../types';
import { percentOf, short, sums, taken } from './scores';

const part = (weight: number, points: number): Part => ({
  field: 'name',
  how: 'NEAR',
  likeness: 0.5,
  weight,
  points,
  details: [],
});

it('writes a score as a person reads it', () => {
  expect(percentOf(0.867)).toBe('87%');
  expect(percentOf(1)).toBe('100%');
  expect(short(1.8849)).toBe('1.88');
  expect(short(2)).toBe('2');
});

it('adds up points and weights; what is missing weighs nothing', () => {
  expect(sums([part(0.5, 0), part(2, 1.8), part(0, 0)])).toEqual({ points: 1.8, weights: 2.5 });
});

it('takes what somebody chose, and no choice of a field that does not differ any more', () => {
  expect(taken({ name: 1, staff: 2 }, { staff: 1, phone: 2 })).toEqual({ name: 1, staff: 1 });
});
