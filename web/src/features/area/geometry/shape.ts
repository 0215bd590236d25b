/** Longitude, latitude in degrees (CGCS2000). */
export type Position = [number, number];
/** Closed: the first position stands again at the end. */
export type Ring = Position[];
/** Every border is a list of polygons here, each an outer ring and its holes; the wire knows the single one too. */
export type Shape = Ring[][];

export type Geometry = { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };

export const shapeOf = (g: Geometry): Shape => (g.type === 'Polygon' ? [g.coordinates] : g.coordinates);

export function geometryOf(shape: Shape): Geometry {
  const [only] = shape;
  return only && shape.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: shape };
}

/** About a millimetre: nearer than this, two positions are one. */
export const SAME = 1e-8;
/** What the server keeps of a coordinate: 7 decimals, about a centimetre; a border rounded there still counts as met. */
export const NEAR = 1.5e-7;
const PLACES = 1e7;

/** A position drawn by hand, as the server will keep it. */
export const rounded = ([x, y]: Position): Position => [
  Math.round(x * PLACES) / PLACES,
  Math.round(y * PLACES) / PLACES,
];

export const same = (a: Position, b: Position) => Math.abs(a[0] - b[0]) <= SAME && Math.abs(a[1] - b[1]) <= SAME;

export const key = (p: Position) => `${p[0]},${p[1]}`;

/** The edges of a ring in order. */
export function edges(ring: Ring): [Position, Position][] {
  return ring.slice(1).map((to, i) => [ring[i] as Position, to]);
}

export type Box = [west: number, south: number, east: number, north: number];

const boxes = new WeakMap<Shape, Box>();

/** Remembered for each shape: shapes are never changed in place. */
export function boxOf(shape: Shape): Box {
  const known = boxes.get(shape);
  if (known) return known;
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer = []] of shape)
    for (const [x, y] of outer) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  boxes.set(shape, box);
  return box;
}

export const within = (box: Box, [x, y]: Position, by = 0) =>
  x >= box[0] - by && x <= box[2] + by && y >= box[1] - by && y <= box[3] + by;

/** Twice the signed area in square degrees: positive when the ring turns left. */
export function turning(ring: Ring): number {
  const [ox, oy] = ring[0] ?? [0, 0];
  // From the first position, so that digits are not lost on large coordinates.
  return edges(ring).reduce((sum, [a, b]) => sum + (a[0] - ox) * (b[1] - oy) - (b[0] - ox) * (a[1] - oy), 0);
}

export function inRing([x, y]: Position, ring: Ring): boolean {
  let inside = false;
  for (const [a, b] of edges(ring))
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  return inside;
}

/** Whether a point lies inside; on a border either answer may come. */
export const inShape = (p: Position, shape: Shape) =>
  shape.some(([outer = [], ...holes]) => inRing(p, outer) && !holes.some((hole) => inRing(p, hole)));

/** Distance from a point to a segment and the nearest point on it, in degrees of latitude (`squeeze` = cos φ). */
export function nearestOn(p: Position, a: Position, b: Position, squeeze = 1): { at: Position; distance: number } {
  const dx = (b[0] - a[0]) * squeeze;
  const dy = b[1] - a[1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : ((p[0] - a[0]) * squeeze * dx + (p[1] - a[1]) * dy) / length;
  const k = Math.min(1, Math.max(0, t));
  const at: Position = k === 0 ? a : k === 1 ? b : [a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k];
  return { at, distance: Math.hypot((p[0] - at[0]) * squeeze, p[1] - at[1]) };
}
