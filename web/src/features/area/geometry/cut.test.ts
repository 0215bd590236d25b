import { describe, expect, it } from 'vitest';
import { cut } from './cut';
import { areaM2 } from './extent';
import { type Position, type Shape, key } from './shape';

const at = (x: number, y: number): Position => [117 + x / 1000, 39 + y / 1000];
const ring = (...xy: [number, number][]): Position[] => [...xy, xy[0] as [number, number]].map(([x, y]) => at(x, y));

/** About 173 by 222 metres. */
const grid: Shape = [[ring([0, 0], [2, 0], [2, 2], [0, 2])]];
const corners = (shape: Shape) => new Set(shape.flat(2).map(key));
const shared = (a: Shape, b: Shape) => [...corners(a)].filter((k) => corners(b).has(k)).sort();
const sum = (parts: Shape[]) => parts.reduce((all, part) => all + areaM2(part), 0);

describe('a grid is cut', () => {
  it('measures itself: 0.002° by 0.002° at 39° north, where a degree is 86,626 m by 111,016 m a degree', () => {
    expect(areaM2(grid)).toBeCloseTo(38_467, 0);
  });

  it('gives two halves that share the two ends of the cut and add up to the whole', () => {
    const parts = cut(grid, [at(1, -1), at(1, 3)]);
    expect(parts).toHaveLength(2);
    const [a = [], b = []] = parts;
    expect(shared(a, b)).toEqual([key(at(1, 0)), key(at(1, 2))].sort());
    expect(sum(parts)).toBeCloseTo(areaM2(grid), 6);
    expect(areaM2(a)).toBeCloseTo(areaM2(b), 6);
  });

  it('keeps the bends of the cut in both parts, digit for digit', () => {
    const bend = at(0.7, 1.3);
    const parts = cut(grid, [at(-1, 1), bend, at(3, 0.4)]);
    expect(parts).toHaveLength(2);
    for (const part of parts) expect(corners(part).has(key(bend))).toBe(true);
    expect(shared(parts[0] ?? [], parts[1] ?? [])).toHaveLength(3);
    expect(sum(parts)).toBeCloseTo(areaM2(grid), 6);
  });

  it('goes through a corner it passes within two centimetres, without a sliver', () => {
    const parts = cut(grid, [at(-1, -1.0001), at(3, 3.0001)]);
    expect(parts).toHaveLength(2);
    expect(shared(parts[0] ?? [], parts[1] ?? [])).toEqual([key(at(0, 0)), key(at(2, 2))].sort());
  });

  it('begins and ends on corners it was snapped to', () => {
    const parts = cut(grid, [at(0, 0), at(1, 0.5), at(2, 2)]);
    expect(parts).toHaveLength(2);
    expect(sum(parts)).toBeCloseTo(areaM2(grid), 6);
  });

  it('begins and ends on edges it was snapped to', () => {
    const parts = cut(grid, [at(0.5, 0), at(1, 1), at(2, 1.5)]);
    expect(parts).toHaveLength(2);
    expect(shared(parts[0] ?? [], parts[1] ?? [])).toHaveLength(3);
  });

  it('stays whole when the line does not come out again, or misses', () => {
    expect(cut(grid, [at(1, -1), at(1, 1)])).toEqual([grid]);
    expect(cut(grid, [at(5, -1), at(5, 3)])).toEqual([grid]);
    expect(cut(grid, [at(1, 1), at(1.5, 1.5)])).toEqual([grid]);
  });

  it('gives three parts for a line that comes back in', () => {
    const parts = cut(grid, [at(0.5, -1), at(0.5, 3), at(1.5, 3), at(1.5, -1)]);
    expect(parts).toHaveLength(3);
    expect(sum(parts)).toBeCloseTo(areaM2(grid), 6);
  });

  it('cuts off an island when the line crosses itself inside', () => {
    const loop = cut(grid, [at(-1, 0.5), at(1.5, 0.5), at(1.5, 1.5), at(0.5, 1.5), at(0.5, -1)]);
    expect(sum(loop)).toBeCloseTo(areaM2(grid), 6);
    expect(loop).toHaveLength(3);
  });
});

describe('a grid with a hole is cut', () => {
  const holed: Shape = [[ring([0, 0], [4, 0], [4, 4], [0, 4]), ring([1, 1], [1, 3], [3, 3], [3, 1])]];

  it('through the hole: two parts without holes', () => {
    const parts = cut(holed, [at(2, -1), at(2, 5)]);
    expect(parts.map((part) => part.map((rings) => rings.length))).toEqual([[1], [1]]);
    expect(sum(parts)).toBeCloseTo(areaM2(holed), 6);
  });

  it('beside the hole: the hole stays with the part around it', () => {
    const parts = cut(holed, [at(0.5, -1), at(0.5, 5)]);
    expect(parts.map((part) => part.map((rings) => rings.length))).toEqual([[2], [1]]);
    expect(sum(parts)).toBeCloseTo(areaM2(holed), 6);
  });
});

it('keeps the piece a line misses with the largest part', () => {
  const enclave = ring([10, 10], [11, 10], [11, 11], [10, 11]);
  const parts = cut([...grid, [enclave]], [at(0.5, -1), at(0.5, 3)]);
  expect(parts.map((part) => part.length)).toEqual([2, 1]);
});
