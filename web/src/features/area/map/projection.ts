import { getPointResolution } from 'ol/proj';
import { fromLonLat, toLonLat } from 'ol/proj';
import Polygon from 'ol/geom/Polygon';
import MultiPolygon from 'ol/geom/MultiPolygon';
import type { Position, Shape } from '../geometry/shape';
import type { DrawnKind } from '../types';

/** The view is web Mercator (angles true, as an eye expects); data stays in CGCS2000 degrees, which it reads as WGS84:
 * they differ by less than the width of a line. */
export const VIEW = 'EPSG:3857';

export const toView = (p: Position) => fromLonLat(p);
export const fromView = (at: number[]): Position => toLonLat(at) as Position;

export function drawn(shape: Shape): MultiPolygon | Polygon {
  const coordinates = shape.map((rings) => rings.map((ring) => ring.map(toView)));
  const [only] = coordinates;
  return only && coordinates.length === 1 ? new Polygon(only) : new MultiPolygon(coordinates);
}

/** Ground metres of one pixel. */
export const groundResolution = (resolution: number, center: number[]) =>
  getPointResolution(VIEW, resolution, center, 'm');

/** Which names stand on the map: streets from afar, communities nearer, grids near. Metres per pixel. */
export function levelAt(metresPerPixel: number): DrawnKind {
  if (metresPerPixel > 7) return 'STREET';
  return metresPerPixel > 2.6 ? 'COMMUNITY' : 'GRID';
}
