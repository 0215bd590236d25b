import { squeezeAt } from './extent';
import { type Position, type Ring, boxOf, edges, inShape, nearestOn } from './shape';

/** How far inside a polygon a point lies, in degrees of latitude; negative outside. */
function depth(p: Position, rings: Ring[], squeeze: number): number {
  let nearest = Infinity;
  for (const ring of rings)
    for (const [a, b] of edges(ring)) nearest = Math.min(nearest, nearestOn(p, a, b, squeeze).distance);
  return inShape(p, [rings]) ? nearest : -nearest;
}

interface Cell {
  at: Position;
  half: number;
  depth: number;
}

/**
 * A point far from every border of a polygon, where a name has room: within a twentieth of the polygon's size of the
 * best one. Halves the cells that may still hold a deeper point.
 */
export function middle(rings: Ring[]): Position {
  const [west, south, east, north] = boxOf([rings]);
  const squeeze = squeezeAt(south);
  const width = (east - west) * squeeze;
  const size = Math.min(width, north - south);
  const precision = Math.max(width, north - south) / 20;
  const cell = (at: Position, half: number): Cell => ({ at, half, depth: depth(at, rings, squeeze) });
  let best = cell([(west + east) / 2, (south + north) / 2], 0);
  const open: Cell[] = [];
  for (let x = west * squeeze; x < east * squeeze; x += size)
    for (let y = south; y < north; y += size) open.push(cell([(x + size / 2) / squeeze, y + size / 2], size / 2));
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > best.depth) best = next;
    if (next.depth + next.half * Math.SQRT2 - best.depth <= precision) continue;
    const half = next.half / 2;
    for (const dx of [-half, half])
      for (const dy of [-half, half]) open.push(cell([next.at[0] + dx / squeeze, next.at[1] + dy], half));
  }
  return best.at;
}
