import Feature from 'ol/Feature';
import Point from 'ol/geom/Point';
import { Fill, Stroke, Style, Text } from 'ol/style';
import { type DistrictDay, dedicated, ofKind } from '../district-day';
import { areaM2 } from '../geometry/extent';
import { middle } from '../geometry/middle';
import { type Position, type Shape, inShape } from '../geometry/shape';
import { type Area, DRAWN, type DrawnKind } from '../types';
import { alpha, type Palette } from './palette';
import { levelAt, toView } from './projection';
import type { Scene } from './scene';

/** Metres per pixel below which a grid's name is written whole. */
const NEAR_ENOUGH = 1.1;
/** And above which a street's name stands without the word for it. */
const FAR = 12;

interface Lettering {
  font: (p: Palette) => string;
  colour: (p: Palette) => string;
  halo: number;
  priority: number;
}

/** How a name of a kind is written while names of a level are the finest shown. */
function lettering(kind: DrawnKind, level: DrawnKind): Lettering | null {
  const above = DRAWN.indexOf(level) - DRAWN.indexOf(kind);
  if (kind === 'DISTRICT' || above < 0 || above > 1) return null;
  if (kind === 'STREET')
    return above === 0
      ? { font: (p) => `700 15px ${p.serif}`, colour: (p) => p.ink, halo: 4, priority: 30 }
      : { font: (p) => `700 17px ${p.serif}`, colour: (p) => alpha(p.ink, 0.82), halo: 5, priority: 30 };
  if (kind === 'COMMUNITY')
    return above === 0
      ? { font: (p) => `500 12.5px ${p.sans}`, colour: (p) => p.ink2, halo: 3, priority: 20 }
      : { font: (p) => `700 15px ${p.serif}`, colour: (p) => p.ink, halo: 4, priority: 20 };
  return { font: (p) => `400 12px ${p.sans}`, colour: (p) => p.ink2, halo: 3, priority: 10 };
}

/** Where an area's name stands: inside it, and again in every other piece of some size. */
function places(area: Area, shape: Shape): Position[] {
  if (area.kind === 'GRID' && area.center && inShape(area.center, shape)) return [area.center];
  const pieces = shape.map((rings) => ({ rings, m2: areaM2([rings]) }));
  const largest = Math.max(...pieces.map((piece) => piece.m2));
  return pieces.filter((piece) => piece.m2 >= largest / 12).map((piece) => middle(piece.rings));
}

/** The names of a day as points. */
export function labelFeatures(day: DistrictDay, scene: Pick<Scene, 'nameOf' | 'shortNameOf'>): Feature[] {
  return (['STREET', 'COMMUNITY', 'GRID'] as const).flatMap((kind) =>
    [...ofKind(day, kind), ...(kind === 'GRID' ? dedicated(day) : [])].flatMap((area) => {
      const shape = day.shapes.get(area.code);
      if (!shape) return [];
      const name = scene.nameOf(area.code);
      const short = scene.shortNameOf(area.code);
      // So near that the community's own name may be out of sight: each grid says it.
      const near =
        kind !== 'GRID' || !name.endsWith(short) || short === name
          ? name
          : `${name.slice(0, name.length - short.length).trim()}\n${short}`;
      return places(area, shape).map((at) => {
        const feature = new Feature(new Point(toView(at)));
        feature.setProperties({ kind, text: short, near: kind === 'COMMUNITY' ? short : near }, true);
        return feature;
      });
    }),
  );
}

/** Styles by kind, level and text; made once each. */
export function labelStyle(p: Palette, ground: (resolution: number) => number) {
  const made = new Map<string, Style | undefined>();
  return (feature: { get: (name: string) => unknown }, resolution: number): Style | undefined => {
    const kind = feature.get('kind') as DrawnKind;
    const metres = ground(resolution);
    const level = levelAt(metres);
    const text = feature.get(metres < (kind === 'GRID' ? NEAR_ENOUGH : FAR) ? 'near' : 'text') as string;
    const name = `${kind} ${level} ${text}`;
    if (made.has(name)) return made.get(name);
    const letters = lettering(kind, level);
    const style = letters
      ? new Style({
          zIndex: letters.priority,
          text: new Text({
            text,
            font: letters.font(p),
            fill: new Fill({ color: letters.colour(p) }),
            stroke: new Stroke({ color: alpha(p.surface, 0.88), width: letters.halo }),
            padding: [2, 4, 2, 4],
          }),
        })
      : undefined;
    made.set(name, style);
    return style;
  };
}
