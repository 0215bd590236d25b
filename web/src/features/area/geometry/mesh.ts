import { type Position, type Ring, type Shape, NEAR, boxOf, key, nearestOn, same, turning, within } from './shape';
import { noded } from './join';

/** Borders by code, all of one day: neighbours share corners, and what moves one moves all that hold it. */
export type Mesh = ReadonlyMap<string, Shape>;

const mapRings = (shape: Shape, change: (ring: Ring) => Ring): Shape => shape.map((rings) => rings.map(change));

const passes = (shape: Shape, p: Position) =>
  within(boxOf(shape), p, NEAR) &&
  shape.some((rings) =>
    rings.some((ring) => ring.some((q, i) => i > 0 && nearestOn(p, ring[i - 1] as Position, q).distance <= NEAR)),
  );

/** The codes whose border goes through a position, corner or not. */
export const through = (mesh: Mesh, p: Position): string[] =>
  [...mesh].filter(([, shape]) => passes(shape, p)).map(([code]) => code);

/** Replaces the shapes of all that hold a position; others stay the very same objects. */
function changed(mesh: Mesh, at: Position, change: (shape: Shape) => Shape): Mesh {
  const next = new Map(mesh);
  for (const code of through(mesh, at)) {
    const before = mesh.get(code) ?? [];
    next.set(code, change(mapRings(before, (ring) => noded(ring, [at]))));
  }
  return next;
}

const replaced = (ring: Ring, from: Position, to: Position): Ring =>
  ring.map((p) => (Math.hypot(p[0] - from[0], p[1] - from[1]) <= NEAR ? to : p));

/** Moves a corner in every border that goes through it; dropped on another corner, the two become one. */
export function moveCorner(mesh: Mesh, from: Position, to: Position): Mesh {
  if (same(from, to)) return mesh;
  return changed(mesh, from, (shape) => tidy(mapRings(shape, (ring) => replaced(ring, from, to))));
}

/** Makes a corner on an edge, in every border that runs along it. */
export const addCorner = (mesh: Mesh, at: Position): Mesh => changed(mesh, at, (shape) => shape);

/** Takes a corner out of every border that holds it; null when a ring would have fewer than three left. */
export function removeCorner(mesh: Mesh, at: Position): Mesh | null {
  const next = changed(mesh, at, (shape) =>
    mapRings(shape, (ring) => {
      const open = ring.slice(0, -1).filter((p) => !(Math.hypot(p[0] - at[0], p[1] - at[1]) <= NEAR));
      const [first] = open;
      return first ? [...open, first] : [];
    }),
  );
  const whole = [...next].every(
    ([code, shape]) => shape === mesh.get(code) || shape.every((rings) => rings.every((ring) => ring.length >= 4)),
  );
  return whole ? next : null;
}

/** Without repeated positions, and without rings that lost their inside. */
function tidy(shape: Shape): Shape {
  return shape
    .map((rings) =>
      rings
        .map((ring) => ring.filter((p, i) => i === 0 || key(p) !== key(ring[i - 1] as Position)))
        .filter((ring) => ring.length >= 4 && turning(ring) !== 0),
    )
    .filter((rings) => rings.length > 0);
}

/** What differs between two meshes of the same codes. */
export const differences = (before: Mesh, after: Mesh): string[] =>
  [...after].filter(([code, shape]) => shape !== before.get(code)).map(([code]) => code);
