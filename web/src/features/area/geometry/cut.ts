import { type Position, type Ring, type Shape, NEAR, edges, inShape, key, nearestOn, same } from './shape';
import { areaM2 } from './extent';
import { type Edge, leftHanded, polygons, traceRings } from './trace';

/** A point of a segment, by its share of the way 0..1. */
interface Stop {
  at: Position;
  share: number;
}

/** Where two segments cross, as shares of both; null when they do not, or run side by side. */
function crossing([a, b]: Edge, [c, d]: Edge): { at: Position; first: number; second: number } | null {
  const det = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  if (det === 0) return null;
  const first = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / det;
  const second = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / det;
  const slack = 1e-9;
  if (first < -slack || first > 1 + slack || second < -slack || second > 1 + slack) return null;
  return { at: [a[0] + (b[0] - a[0]) * first, a[1] + (b[1] - a[1]) * first], first, second };
}

/** Splits a segment at its stops: the pieces meet in exactly the stops' positions. */
function pieces([from, to]: Edge, stops: Stop[]): Edge[] {
  const on = [...stops].sort((p, q) => p.share - q.share).map((s) => s.at);
  return edges([from, ...on, to]).filter(([p, q]) => !same(p, q));
}

/** Leaves out, again and again, pieces with an end that nothing continues. */
function withoutLooseEnds(cuts: Edge[], border: Set<string>): Edge[] {
  for (let kept = cuts; ;) {
    const ends = new Map<string, number>();
    for (const p of kept.flat()) ends.set(key(p), (ends.get(key(p)) ?? 0) + 1);
    const held = (p: Position) => border.has(key(p)) || (ends.get(key(p)) ?? 0) > 1;
    const next = kept.filter(([a, b]) => held(a) && held(b));
    if (next.length === kept.length) return next;
    kept = next;
  }
}

/**
 * Cuts a shape along a line. The parts share the very positions of the cut: nothing is between them, nothing twice.
 *
 * In: the line may bend, cross the border several times, cross itself, and begin or end anywhere; where it passes a
 * corner within 2 cm it goes through the corner. Out: the parts, largest first; one part (the shape as it was) when
 * the line does not cut through. Polygons the line misses go with the largest part.
 */
export function cut(shape: Shape, line: Position[]): Shape[] {
  const corners = shape.flat(2);
  const settle = (p: Position) => corners.find((c) => Math.hypot(c[0] - p[0], c[1] - p[1]) <= NEAR) ?? p;
  const path = line.map(settle).filter((p, i, all) => i === 0 || !same(p, all[i - 1] as Position));
  const strokes = edges(path);
  const strokeStops: Stop[][] = strokes.map(() => []);
  const met: Position[] = [];
  /** One position for one place, whichever pair of segments found it. */
  const once = (p: Position) => {
    const known = [...path, ...met].find((q) => same(p, q));
    if (!known) met.push(p);
    return known ?? p;
  };

  const borders: Edge[] = leftHanded(shape).flatMap((ring) =>
    edges(ring).flatMap((edge) => {
      const stops: Stop[] = [];
      strokes.forEach((stroke, i) => {
        const x = crossing(edge, stroke);
        if (!x) return;
        const at = once(settle(x.at));
        strokeStops[i]?.push({ at, share: x.second });
        if (!same(at, edge[0]) && !same(at, edge[1])) stops.push({ at, share: x.first });
      });
      // An end of the line that lies on this edge, snapped there, cuts it too.
      for (const p of path)
        if (!same(p, edge[0]) && !same(p, edge[1]) && nearestOn(p, ...edge).distance < 1e-10)
          stops.push({ at: p, share: length(edge[0], p) / length(...edge) });
      return pieces(edge, distinct(stops));
    }),
  );
  strokes.forEach((a, i) =>
    strokes.slice(i + 2).forEach((b, j) => {
      const x = crossing(a, b);
      if (!x) return;
      const at = once(settle(x.at));
      strokeStops[i]?.push({ at, share: x.first });
      strokeStops[i + 2 + j]?.push({ at, share: x.second });
    }),
  );

  const onBorder = new Set(borders.flat().map(key));
  const taken = new Set(borders.map(([a, b]) => `${key(a)} ${key(b)}`));
  const inside = strokes
    .flatMap((stroke, i) => pieces(stroke, distinct(strokeStops[i] ?? [])))
    .filter(([a, b]) => !taken.has(`${key(a)} ${key(b)}`) && !taken.has(`${key(b)} ${key(a)}`))
    .filter(([a, b]) => inShape([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], shape));
  const cuts = withoutLooseEnds(inside, onBorder);
  if (cuts.length === 0) return [shape];
  const parts = polygons(traceRings([...borders, ...cuts, ...cuts.map(([a, b]): Edge => [b, a])]));
  return gathered(parts, shape, cuts);
}

const length = (a: Position, b: Position) => Math.hypot(b[0] - a[0], b[1] - a[1]);

const distinct = (stops: Stop[]) => stops.filter((s, i) => stops.findIndex((t) => same(s.at, t.at)) === i);

/** One part for each polygon the cut made; polygons it did not touch stay with the largest part. */
function gathered(made: Shape, before: Shape, cuts: Edge[]): Shape[] {
  const touched = new Set(cuts.flat().map(key));
  const isCut = (rings: Ring[]) => rings.some((ring) => ring.some((p) => touched.has(key(p))));
  const parts = made
    .filter(isCut)
    .map((rings): Shape => [rings])
    .sort((a, b) => areaM2(b) - areaM2(a));
  const [largest, ...others] = parts;
  if (!largest || others.length === 0) return [before];
  return [[...largest, ...made.filter((rings) => !isCut(rings))], ...others];
}
