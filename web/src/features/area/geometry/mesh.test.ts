import { describe, expect, it } from 'vitest';
import { areaM2 } from './extent';
import { adjoin, connected, joined } from './join';
import { addCorner, differences, moveCorner, removeCorner } from './mesh';
import { type Position, type Shape, key } from './shape';
import { snap } from './snap';

const at = (x: number, y: number): Position => [117 + x / 1000, 39 + y / 1000];
const shape = (...xy: [number, number][]): Shape => [[[...xy, xy[0] as [number, number]].map(([x, y]) => at(x, y))]];

/** Two grids side by side below a third that knows no corner where they meet: a T. */
const west = shape([0, 0], [1, 0], [1, 1], [0, 1]);
const east = shape([1, 0], [2, 0], [2, 1], [1, 1]);
const north = shape([0, 1], [2, 1], [2, 2], [0, 2]);
const mesh = new Map([
  ['west', west],
  ['east', east],
  ['north', north],
]);
const whole = (m: ReadonlyMap<string, Shape>) => [...m.values()].reduce((sum, s) => sum + areaM2(s), 0);
const has = (s: Shape | undefined, p: Position) => (s ?? []).flat(2).some((q) => key(q) === key(p));

describe('a border is moved', () => {
  it('moves the corner in both neighbours, and nothing opens between them', () => {
    const after = moveCorner(mesh, at(1, 0), at(1.2, 0));
    expect(differences(mesh, after)).toEqual(['west', 'east']);
    expect(has(after.get('west'), at(1.2, 0))).toBe(true);
    expect(has(after.get('east'), at(1.2, 0))).toBe(true);
    expect(whole(after)).toBeCloseTo(whole(mesh), 6);
    expect(after.get('north')).toBe(north);
  });

  it('takes along a neighbour that had no corner there', () => {
    const after = moveCorner(mesh, at(1, 1), at(1.1, 1.3));
    expect(differences(mesh, after)).toEqual(['west', 'east', 'north']);
    for (const code of ['west', 'east', 'north']) expect(has(after.get(code), at(1.1, 1.3))).toBe(true);
    expect(whole(after)).toBeCloseTo(whole(mesh), 6);
  });

  it('makes a corner on both sides of an edge, then moves it in both', () => {
    const added = addCorner(mesh, at(1, 0.5));
    expect(differences(mesh, added)).toEqual(['west', 'east']);
    expect(whole(added)).toBeCloseTo(whole(mesh), 6);
    const after = moveCorner(added, at(1, 0.5), at(0.8, 0.5));
    expect(areaM2(after.get('west') ?? [])).toBeCloseTo(areaM2(west) * 0.9, 0);
    expect(whole(after)).toBeCloseTo(whole(mesh), 6);
  });

  it('takes a corner out on both sides; never below a triangle', () => {
    const added = addCorner(mesh, at(1, 0.5));
    expect(removeCorner(added, at(1, 0.5))?.get('west')).toEqual(west);
    const triangle = new Map([['t', shape([0, 0], [1, 0], [0, 1])]]);
    expect(removeCorner(triangle, at(0, 0))).toBeNull();
  });

  it('lets two corners become one', () => {
    const added = addCorner(mesh, at(1, 0.5));
    const after = moveCorner(added, at(1, 0.5), at(1, 0));
    expect(after.get('west')).toEqual(west);
  });
});

describe('neighbours', () => {
  it('share a piece of border; a corner is not enough', () => {
    expect(adjoin(west, east)).toBe(true);
    expect(adjoin(west, north)).toBe(true);
    expect(adjoin(west, shape([1, 1], [2, 1], [2, 2], [1, 2]))).toBe(false);
    expect(connected([west, east, north])).toBe(true);
    expect(connected([west, shape([5, 5], [6, 5], [6, 6], [5, 6])])).toBe(false);
  });

  it('merge into one ring, across a T as well', () => {
    const one = joined([west, east, north]);
    expect(one.map((rings) => rings.length)).toEqual([1]);
    expect(areaM2(one)).toBeCloseTo(whole(mesh), 6);
  });

  it('that go round a third leave a hole', () => {
    const c = joined([
      shape([0, 0], [3, 0], [3, 1], [0, 1]),
      shape([0, 1], [1, 1], [1, 2], [0, 2]),
      shape([2, 1], [3, 1], [3, 2], [2, 2]),
      shape([0, 2], [3, 2], [3, 3], [0, 3]),
    ]);
    expect(c.map((rings) => rings.length)).toEqual([2]);
  });
});

describe('snapping', () => {
  it('gives the corner digit for digit, an edge point, or nothing', () => {
    expect(snap(at(1.01, 0.99), [west, east], 5)).toEqual({ at: at(1, 1), on: 'corner' });
    expect(snap(at(0.5, 0.01), [west], 5).on).toBe('edge');
    expect(snap(at(0.5, 0.5), [west], 5)).toEqual({ at: at(0.5, 0.5), on: null });
  });
});
