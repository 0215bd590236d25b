import Feature from 'ol/Feature';
import type MapBrowserEvent from 'ol/MapBrowserEvent';
import MultiPoint from 'ol/geom/MultiPoint';
import PointerInteraction from 'ol/interaction/Pointer';
import { Circle, Fill, RegularShape, Stroke, Style } from 'ol/style';
import { type Mesh, addCorner, differences, moveCorner, removeCorner } from '../geometry/mesh';
import { type Position, type Shape, boxOf, key, nearestOn, rounded, within, NEAR } from '../geometry/shape';
import { snap } from '../geometry/snap';
import type { Palette } from './palette';
import { fromView, toView } from './projection';
import type { Pen } from './scene';

type Corners = Extract<Pen, { kind: 'corners' }>;

interface Given {
  pen: () => Corners;
  /** Shows a mesh while it is dragged. */
  show: (mesh: Mesh, codes: string[]) => void;
  done: (mesh: Mesh) => void;
  fixed: () => void;
  metresPerPixel: () => number;
}

/** Whether a position lies on the real outline of the district. */
const onOutline = (p: Position, outline: Shape) =>
  outline
    .flat()
    .some((ring) => ring.some((q, i) => i > 0 && nearestOn(p, ring[i - 1] as Position, q).distance <= NEAR));

const cornersOf = (pen: Corners): Position[] => {
  const found = new Map<string, Position>();
  for (const code of pen.codes) for (const p of (pen.mesh.get(code) ?? []).flat(2)) found.set(key(p), p);
  return [...found.values()];
};

/** Round handles move; square ones stand on the real outline and stay. */
export function handleFeatures(pen: Corners): Feature[] {
  const points = (ps: Position[], role: string) => {
    const feature = new Feature(new MultiPoint(ps.map(toView)));
    feature.set('role', role, true);
    return feature;
  };
  const corners = cornersOf(pen);
  const fixed = corners.filter((p) => onOutline(p, pen.outline));
  const kept = new Set(fixed.map(key));
  return [
    points(fixed, 'fixed'),
    points(
      corners.filter((p) => !kept.has(key(p))),
      'corner',
    ),
  ];
}

export function handleStyle(p: Palette) {
  const corner = new Style({
    image: new Circle({
      radius: 6,
      fill: new Fill({ color: p.surface }),
      stroke: new Stroke({ color: p.act, width: 2.5 }),
    }),
  });
  const fixed = new Style({
    image: new RegularShape({
      points: 4,
      radius: 6,
      angle: Math.PI / 4,
      fill: new Fill({ color: p.edge }),
      stroke: new Stroke({ color: p.surface, width: 1 }),
    }),
  });
  return (feature: { get: (name: string) => unknown }) => (feature.get('role') === 'fixed' ? fixed : corner);
}

/**
 * Drags corners, in every border that holds them. A press on an edge makes a corner there first. A finger reaches 22 px,
 * a mouse 10.
 */
export function cornerPen(given: Given): PointerInteraction {
  let from: Position | null = null;
  let start: Mesh | null = null;
  let now: Mesh | null = null;

  const reach = (event: MapBrowserEvent) =>
    ((event.originalEvent as PointerEvent).pointerType === 'touch' ? 22 : 10) * given.metresPerPixel();

  const grab = (event: MapBrowserEvent): boolean => {
    const pen = given.pen();
    const at = fromView(event.coordinate);
    const shapes = pen.codes.map((code) => pen.mesh.get(code) ?? []);
    const found = snap(at, shapes, reach(event));
    if (found.on === null) return false;
    if (onOutline(found.at, pen.outline)) {
      given.fixed();
      return true;
    }
    const remove = pen.removing || (event.originalEvent as PointerEvent).altKey;
    if (remove) {
      const without = found.on === 'corner' ? removeCorner(pen.mesh, found.at) : null;
      if (without) given.done(without);
      return true;
    }
    from = found.on === 'corner' ? found.at : rounded(found.at);
    start = found.on === 'corner' ? pen.mesh : addCorner(pen.mesh, from);
    now = start;
    return true;
  };

  const drag = (event: MapBrowserEvent) => {
    if (!from || !start) return;
    const at = fromView(event.coordinate);
    const others = [...start.values()].filter((shape) => within(boxOf(shape), at, 0.001));
    const met = snap(at, others, 7 * given.metresPerPixel());
    const to = met.on === 'corner' && key(met.at) !== key(from) ? met.at : rounded(at);
    now = moveCorner(start, from, to);
    given.show(now, differences(given.pen().mesh, now));
  };

  return new PointerInteraction({
    handleDownEvent: grab,
    handleDragEvent: drag,
    handleUpEvent: () => {
      if (now && differences(given.pen().mesh, now).length > 0) given.done(now);
      from = start = now = null;
      return false;
    },
    stopDown: (handled) => handled,
  });
}
