import { METRES_PER_DEGREE, squeezeAt } from './extent';
import { type Position, type Shape, boxOf, nearestOn, within } from './shape';

export interface Snapped {
  at: Position;
  on: 'corner' | 'edge' | null;
}

/**
 * The corner within `metres` of a position, else the nearest point of an edge, else the position itself. A corner
 * comes back digit for digit as the border has it, so that what is drawn to it shares it.
 */
export function snap(p: Position, shapes: Iterable<Shape>, metres: number): Snapped {
  const reach = metres / METRES_PER_DEGREE;
  const squeeze = squeezeAt(p[1]);
  let corner: { at: Position; distance: number } | null = null;
  let edge: { at: Position; distance: number } | null = null;
  for (const shape of shapes) {
    if (!within(boxOf(shape), p, reach / squeeze)) continue;
    for (const ring of shape.flat())
      for (let i = 1; i < ring.length; i++) {
        const a = ring[i - 1] as Position;
        const b = ring[i] as Position;
        const found = nearestOn(p, a, b, squeeze);
        if (found.distance > reach) continue;
        if (!edge || found.distance < edge.distance) edge = found;
        for (const c of [a, b]) {
          const distance = Math.hypot((c[0] - p[0]) * squeeze, c[1] - p[1]);
          if (distance <= reach && (!corner || distance < corner.distance)) corner = { at: c, distance };
        }
      }
  }
  if (corner) return { at: corner.at, on: 'corner' };
  return edge ? { at: edge.at, on: 'edge' } : { at: p, on: null };
}
