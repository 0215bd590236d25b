import { type Position, type Ring, type Shape, inRing, key, turning } from './shape';

export type Edge = readonly [from: Position, to: Position];

const angle = (a: Position, b: Position) => Math.atan2(b[1] - a[1], b[0] - a[0]);

/** How far one turns clockwise from the way back to an edge; the way back itself is a full turn. */
function clockwise(back: number, to: number): number {
  const turn = (back - to) % (2 * Math.PI);
  const positive = turn < 0 ? turn + 2 * Math.PI : turn;
  return positive < 1e-12 ? 2 * Math.PI : positive;
}

/** Walks directed edges (the inside on their left) into closed rings, always taking the sharpest left. */
export function traceRings(directed: Iterable<Edge>): Ring[] {
  const out = new Map<string, Edge[]>();
  for (const edge of directed) {
    const at = key(edge[0]);
    const there = out.get(at);
    if (there) there.push(edge);
    else out.set(at, [edge]);
  }
  const take = (at: Position, back: number | null): Edge | undefined => {
    const there = out.get(key(at)) ?? [];
    if (there.length === 0) return undefined;
    let best = 0;
    if (back !== null)
      there.forEach((edge, i) => {
        const known = there[best] as Edge;
        if (clockwise(back, angle(...edge)) < clockwise(back, angle(...known))) best = i;
      });
    return there.splice(best, 1)[0];
  };
  const rings: Ring[] = [];
  for (const [, starts] of out)
    for (let first = starts.pop(); first; first = starts.pop()) {
      const ring: Ring = [first[0], first[1]];
      let at = first;
      while (key(at[1]) !== key(first[0])) {
        const next = take(at[1], angle(at[1], at[0]));
        if (!next) break;
        ring.push(next[1]);
        at = next;
      }
      if (ring.length > 3 && key(at[1]) === key(first[0])) rings.push(ring);
    }
  return rings;
}

/** Rings that turn left become polygons; those that turn right are holes of the smallest polygon around them. */
export function polygons(rings: Ring[]): Shape {
  const outers = rings.filter((ring) => turning(ring) > 0);
  const shape: Shape = outers.map((ring) => [ring]);
  for (const hole of rings.filter((ring) => turning(ring) < 0)) {
    const around = shape
      .filter(([outer = []]) => hole.every((p) => inRing(p, outer) || outer.some((q) => key(q) === key(p))))
      .sort((a, b) => turning(a[0] ?? []) - turning(b[0] ?? []))[0];
    around?.push(hole);
  }
  return shape;
}

/** The rings of a shape with the inside on their left: outer rings turn left, holes right. */
export const leftHanded = (shape: Shape): Ring[] =>
  shape.flatMap((rings) => rings.map((ring, i) => (turning(ring) > 0 === (i === 0) ? ring : ring.toReversed())));
