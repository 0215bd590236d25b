import Feature from 'ol/Feature';
import Point from 'ol/geom/Point';
import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style';
import { type Shape, boxOf } from '../geometry/shape';
import { alpha, type Palette } from './palette';
import { drawn, toView } from './projection';
import type { MapMark, Scene, Sketch } from './scene';

const area = (shape: Shape, role: string, label = '') => {
  const feature = new Feature(drawn(shape));
  feature.setProperties({ role, label }, true);
  return feature;
};

/** What is chosen, and what is picked for a change. */
export function chosenFeatures({ day, selected, picked }: Scene): Feature[] {
  const shape = (code: string, role: string) => {
    const found = day.shapes.get(code);
    return found ? [area(found, role)] : [];
  };
  return [
    ...picked.flatMap((code) => shape(code, 'picked')),
    ...(selected && !picked.includes(selected) ? shape(selected, 'selected') : []),
  ];
}

export const sketchFeatures = (sketches: Sketch[]): Feature[] =>
  sketches.map(({ shape, label, lineOnly }) => area(shape, lineOnly ? 'line' : 'sketch', label));

export function chosenStyle(p: Palette) {
  const halo = new Style({ stroke: new Stroke({ color: alpha(p.surface, 0.85), width: 6, lineJoin: 'round' }) });
  const selected = new Style({
    stroke: new Stroke({ color: p.water, width: 3, lineJoin: 'round' }),
    fill: new Fill({ color: alpha(p.water, 0.16) }),
  });
  const picked = new Style({
    stroke: new Stroke({ color: p.ink, width: 2.6, lineJoin: 'round' }),
    fill: new Fill({ color: alpha(p.earth, 0.26) }),
  });
  return (feature: { get: (name: string) => unknown }) => [halo, feature.get('role') === 'picked' ? picked : selected];
}

export function sketchStyle(p: Palette) {
  const halo = new Style({ stroke: new Stroke({ color: alpha(p.surface, 0.9), width: 6, lineJoin: 'round' }) });
  const along = new Style({ stroke: new Stroke({ color: p.act, width: 1.4, lineDash: [2, 4] }) });
  return (feature: { get: (name: string) => unknown }) =>
    feature.get('role') === 'line'
      ? [along]
      : [
          halo,
          new Style({
            stroke: new Stroke({ color: p.act, width: 2.6, lineJoin: 'round' }),
            fill: new Fill({ color: alpha(p.act, 0.2) }),
            text: new Text({
              text: feature.get('label') as string,
              font: `700 14px ${p.sans}`,
              fill: new Fill({ color: p.ink }),
              stroke: new Stroke({ color: alpha(p.surface, 0.92), width: 4 }),
              overflow: true,
            }),
          }),
        ];
}

export function markFeatures(marks: MapMark[]): Feature[] {
  return marks.flatMap((mark) => {
    const features: Feature[] = [];
    if (mark.shape) {
      const feature = area(mark.shape, mark.tone);
      features.push(feature);
    }
    const at = mark.place ?? (mark.shape && middle(mark.shape));
    if (at) {
      const feature = new Feature(new Point(toView(at)));
      feature.setProperties({ role: mark.tone, label: mark.label, mark: mark.id, shown: mark.shown ?? false }, true);
      features.push(feature);
    }
    return features;
  });
}

function middle(shape: Shape): [number, number] {
  const [w, s, e, n] = boxOf(shape);
  return [(w + e) / 2, (s + n) / 2];
}

/**
 * Signs by shape as well as colour: a diamond is wrong, a square may be, a ring is a place somebody pointed at, a dot is
 * something that lies there; chosen ones are larger and dark.
 */
export function markStyle(p: Palette) {
  const colour = { ERROR: p.red, WARNING: p.earth, POINT: p.water, PLACE: p.water, CHOSEN: p.ink };
  return (feature: Feature | { get: (name: string) => unknown; getGeometry?: () => unknown }) => {
    const tone = feature.get('role') as MapMark['tone'];
    const fill = new Fill({ color: colour[tone] });
    const shown = feature.get('shown') === true;
    const stroke = new Stroke({ color: shown ? p.ink : p.surface, width: shown ? 3 : 2 });
    const more = shown ? 4 : 0;
    if ((feature.getGeometry?.() as { getType: () => string } | undefined)?.getType() !== 'Point')
      return new Style({
        stroke: new Stroke({ color: colour[tone], width: 2, lineDash: [3, 3] }),
        fill: new Fill({ color: alpha(colour[tone], 0.28) }),
      });
    const image =
      tone === 'ERROR'
        ? new RegularShape({ points: 4, radius: 14 + more, fill, stroke })
        : tone === 'WARNING'
          ? new RegularShape({ points: 4, radius: 13 + more, angle: Math.PI / 4, fill, stroke })
          : tone === 'PLACE' || tone === 'CHOSEN'
            ? new Circle({ radius: feature.get('label') ? 10 : tone === 'CHOSEN' ? 8 : 6, fill, stroke })
            : new Circle({
                radius: 9 + more,
                fill: new Fill({ color: p.surface }),
                stroke: new Stroke({ color: shown ? p.ink : p.water, width: 4 }),
              });
    return new Style({
      image,
      zIndex: shown ? 4 : tone === 'ERROR' || tone === 'CHOSEN' ? 3 : 2,
      text: new Text({
        text: feature.get('label') as string,
        font: `700 11px ${p.sans}`,
        fill: new Fill({ color: tone === 'POINT' ? p.water : p.surface }),
        offsetY: 0.5,
      }),
    });
  };
}
