import { expect, it } from 'vitest';
import { borderLines, tints } from './borders';
import type { Position, Shape } from './shape';

const shape = (...xy: [number, number][]): Shape => [[[...xy, xy[0] as Position]]];
const west = shape([0, 0], [1, 0], [1, 1], [0, 1]);
const east = shape([1, 0], [2, 0], [2, 1], [1, 1]);
const both = shape([0, 0], [1, 0], [2, 0], [2, 1], [1, 1], [0, 1]);

it('draws each piece of border once, at its coarsest level', () => {
  const [outer = [], inner = []] = borderLines([[both], [west, east]]);
  const length = (lines: Position[][]) => lines.reduce((n, line) => n + line.length - 1, 0);
  expect(length(outer)).toBe(6);
  expect(inner).toEqual([
    [
      [1, 0],
      [1, 1],
    ],
  ]);
});

it('gives neighbours different tints', () => {
  const [a, b, c] = tints([west, east, shape([5, 5], [6, 5], [6, 6])]);
  expect(a).not.toBe(b);
  expect(c).toBe(0);
});
