import Feature from 'ol/Feature';
import MultiLineString from 'ol/geom/MultiLineString';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import { Fill, Stroke, Style } from 'ol/style';
import { type DistrictDay, dedicated, ofKind, shapesOf } from '../district-day';
import { borderLines, tints } from '../geometry/borders';
import type { Position } from '../geometry/shape';
import { DRAWN } from '../types';
import { alpha, type Palette } from './palette';
import { drawn, toView } from './projection';

const line = (lines: Position[][]) => new Feature(new MultiLineString(lines.map((l) => l.map(toView))));

/** A fill for the district and each street. */
export function groundFeatures(day: DistrictDay): Feature[] {
  const streets = shapesOf(day, ofKind(day, 'STREET'));
  const tint = tints(streets);
  return [
    ...shapesOf(day, ofKind(day, 'DISTRICT')).map((shape) => {
      const feature = new Feature(drawn(shape));
      feature.set('part', 'land', true);
      return feature;
    }),
    ...streets.map((shape, i) => {
      const feature = new Feature(drawn(shape));
      feature.setProperties({ part: 'street', tint: tint[i] }, true);
      return feature;
    }),
  ];
}

/** One feature for each level's lines, every border once. */
export function lineFeatures(day: DistrictDay): Feature[] {
  const levels = borderLines(DRAWN.map((kind) => shapesOf(day, ofKind(day, kind))));
  const features = levels.map((lines, i) => {
    const feature = line(lines);
    feature.set('kind', DRAWN[i], true);
    return feature;
  });
  const over = shapesOf(day, dedicated(day));
  return [
    ...features.reverse(),
    ...over.map((shape) => {
      const feature = new Feature(drawn(shape));
      feature.set('kind', 'DEDICATED', true);
      return feature;
    }),
  ];
}

export function groundStyle(p: Palette, overTiles: boolean) {
  const land = new Style({
    fill: overTiles ? undefined : new Fill({ color: p.surface }),
    stroke: new Stroke({ color: alpha(p.line2, 0.55), width: 9, lineJoin: 'round' }),
    zIndex: 0,
  });
  const streets = p.tints.map(
    (colour) => new Style({ fill: new Fill({ color: overTiles ? alpha(p.surface, 0.18) : colour }), zIndex: 1 }),
  );
  return (feature: { get: (name: string) => unknown }) =>
    feature.get('part') === 'land' ? land : streets[(feature.get('tint') as number) % streets.length];
}

/** Weights by level, thinner from afar; grids fade in as one comes near. `ground` gives metres per pixel. */
export function lineStyle(p: Palette, ground: (resolution: number) => number) {
  const made = new Map<string, Style | undefined>();
  const weigh = (kind: string, m: number): Style | undefined => {
    const stroke = (color: string, width: number, lineDash?: number[]) =>
      new Style({
        stroke: new Stroke({ color, width, lineJoin: 'round', lineCap: 'round', ...(lineDash && { lineDash }) }),
      });
    switch (kind) {
      case 'DISTRICT':
        return stroke(p.ink2, m > 7 ? 2 : 2.6);
      case 'STREET':
        return stroke(alpha(p.ink2, 0.85), m > 7 ? 1.4 : 2.4);
      case 'COMMUNITY':
        return stroke(alpha(p.ink3, m > 7 ? 0.36 : 0.9), m > 7 ? 0.8 : m > 2.6 ? 1.3 : 1.8);
      case 'GRID':
        return m > 12 ? undefined : stroke(alpha(p.edge, m > 7 ? 0.14 : m > 2.6 ? 0.38 : 0.7), m > 2.6 ? 0.6 : 0.8);
      case 'DEDICATED':
        return stroke(p.act, m > 7 ? 1.4 : 2, [7, 4]);
      default:
        return undefined;
    }
  };
  return (feature: { get: (name: string) => unknown }, resolution: number) => {
    const m = ground(resolution);
    const kind = feature.get('kind') as string;
    const name = `${kind} ${m > 12 ? 3 : m > 7 ? 2 : m > 2.6 ? 1 : 0}`;
    if (!made.has(name)) made.set(name, weigh(kind, m));
    return made.get(name);
  };
}

/** The borders of another day that this day does not have. */
export function compareFeatures(day: DistrictDay, other: DistrictDay): Feature[] {
  const all = (of: DistrictDay) => shapesOf(of, of.areas);
  const [, only = []] = borderLines([all(day), all(other)]);
  return only.length > 0 ? [line(only)] : [];
}

/** Dashes over this day's lines. */
export const compareStyle = (p: Palette) => [
  new Style({ stroke: new Stroke({ color: alpha(p.surface, 0.9), width: 4.5 }) }),
  new Style({ stroke: new Stroke({ color: p.red, width: 2, lineDash: [7, 4], lineCap: 'butt' }) }),
];

/**
 * A layer that follows while the map is dragged. While it zooms the last drawing is scaled and made anew at the end:
 * names and lines chosen again for each step of a zoom took 50 to 80 ms a frame on a busy machine.
 */
export function layer(zIndex: number, declutter = false) {
  return new VectorLayer({
    source: new VectorSource(),
    zIndex,
    declutter,
    renderBuffer: declutter ? 160 : 60,
    updateWhileAnimating: false,
    updateWhileInteracting: true,
  });
}
