import { type Position, type Shape, edges, key } from './shape';

/** Lines to draw, by level (0 = coarsest). */
export type Lines = Position[][];

/**
 * Every piece of border once, at the coarsest level that has it: drawn with a weight for each level, a street's border
 * is not also a community's and a grid's. In: the shapes of each level, coarse to fine. Out: chains for each level.
 */
export function borderLines(levels: Shape[][]): Lines[] {
  const taken = new Set<string>();
  return levels.map((shapes) => {
    const next = new Map<string, Position[]>();
    for (const ring of shapes.flat(2))
      for (const [a, b] of edges(ring)) {
        const ka = key(a);
        const kb = key(b);
        const name = ka < kb ? `${ka} ${kb}` : `${kb} ${ka}`;
        if (taken.has(name)) continue;
        taken.add(name);
        const there = next.get(ka);
        if (there) there.push(b);
        else next.set(ka, [b]);
      }
    return chains(next, (k) => k.split(',').map(Number) as Position);
  });
}

/** Joins edges end to start into long lines: fewer strokes, rounder corners. */
function chains(next: Map<string, Position[]>, positionOf: (key: string) => Position): Lines {
  const lines: Lines = [];
  for (const [from, ends] of next)
    while (ends.length > 0) {
      const line = [positionOf(from)];
      for (let at: Position | undefined = ends.pop(); at; at = next.get(key(at))?.pop()) line.push(at);
      lines.push(line);
    }
  return lines;
}

/** A tint 0..n-1 for each shape so that no two with a common edge have the same, as few as greed finds. */
export function tints(shapes: Shape[]): number[] {
  const holders = new Map<string, number[]>();
  shapes.forEach((shape, i) => {
    for (const ring of shape.flat())
      for (const p of ring) {
        const there = holders.get(key(p));
        if (there) there.push(i);
        else holders.set(key(p), [i]);
      }
  });
  const near = shapes.map(() => new Set<number>());
  for (const group of holders.values()) for (const i of group) for (const j of group) if (i !== j) near[i]?.add(j);
  const chosen: number[] = [];
  shapes.forEach((_, i) => {
    const used = new Set([...(near[i] ?? [])].map((j) => chosen[j]));
    let tint = 0;
    while (used.has(tint)) tint++;
    chosen.push(tint);
  });
  return chosen;
}
