import { type Ring, type Shape, edges } from './shape';

/** The ellipsoid of CGCS2000. Source: CGCS2000 defining constants (a, 1/f). */
const A = 6_378_137;
const F = 1 / 298.257222101;
const E2 = F * (2 - F);
const E = Math.sqrt(E2);
const RADIANS = Math.PI / 180;

/** The height of the equal-area cylinder at a latitude, in units of a² / 2 per radian of longitude. */
function equalArea(latitude: number): number {
  const s = Math.sin(latitude * RADIANS);
  return (1 - E2) * (s / (1 - E2 * s * s) - Math.log((1 - E * s) / (1 + E * s)) / (2 * E));
}

function ringM2(ring: Ring): number {
  const x0 = ring[0]?.[0] ?? 0;
  const q0 = equalArea(ring[0]?.[1] ?? 0);
  const flat = ring.map(([x, y]): [number, number] => [(x - x0) * RADIANS, equalArea(y) - q0]);
  // Edges are straight on the cylinder: at the size of a district this differs from geodesics by parts in a billion.
  const twice = edges(flat).reduce((sum, [a, b]) => sum + a[0] * b[1] - b[0] * a[1], 0);
  return (Math.abs(twice) * A * A) / 4;
}

/** The area on the ellipsoid in square metres; parts that share their cut add up to the whole. */
export function areaM2(shape: Shape): number {
  return shape.reduce(
    (sum, rings) => sum + rings.reduce((of, ring, i) => of + (i === 0 ? ringM2(ring) : -ringM2(ring)), 0),
    0,
  );
}

/** How many degrees of latitude one degree of longitude measures here. */
export const squeezeAt = (latitude: number) => Math.cos(latitude * RADIANS);

/** Metres in a degree of latitude, near enough for tolerances. */
export const METRES_PER_DEGREE = 111_200;
