import type { Position } from '../geometry/shape';

/** Reads "117.16" and "39.16"; null unless both are degrees. */
export function placeOf(lon: string, lat: string): Position | null {
  const x = Number(lon);
  const y = Number(lat);
  if (lon.trim() === '' || lat.trim() === '' || !Number.isFinite(x) || !Number.isFinite(y)) return null;
  return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [x, y] : null;
}
