import { expect, it } from 'vitest';
import { middle } from './middle';
import type { Position } from './shape';

const ring = (...xy: [number, number][]): Position[] =>
  [...xy, xy[0] as [number, number]].map(([x, y]) => [117 + x / 1000, 39 + y / 1000]);

it('stands in the wide part of an L, not on its inner corner', () => {
  const [x, y] = middle([ring([0, 0], [10, 0], [10, 2], [4, 2], [4, 10], [0, 10])]);
  expect(x).toBeGreaterThan(117.001);
  expect(x).toBeLessThan(117.003);
  expect(y).toBeGreaterThan(39.001);
});

it('keeps out of a hole', () => {
  const [x, y] = middle([ring([0, 0], [10, 0], [10, 10], [0, 10]), ring([1, 1], [1, 9], [6, 9], [6, 1])]);
  expect(x).toBeGreaterThan(117.006);
  expect(y).toBeGreaterThan(39);
});
