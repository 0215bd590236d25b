import { type Position, type Shape, boxOf, inShape, shapeOf, within } from './geometry/shape';
import { type Area, type AreaBorders, type AreaList, DRAWN, type DrawnKind } from './types';

/** The district as it was on one day: areas by id and code, the tree, the borders. */
export interface DistrictDay {
  at: string;
  knownAt: string | null;
  readAt: string;
  simulated: boolean;
  areas: Area[];
  byId: ReadonlyMap<number, Area>;
  byCode: ReadonlyMap<string, Area>;
  children: ReadonlyMap<number | null, Area[]>;
  /** Borders by code; an area without one has no entry. */
  shapes: ReadonlyMap<string, Shape>;
}

export function dayOf(list: AreaList, borders: AreaBorders): DistrictDay {
  const byId = new Map(list.areas.map((area) => [area.id, area]));
  const children = new Map<number | null, Area[]>();
  for (const area of list.areas) {
    const parent = area.parent !== null && byId.has(area.parent) ? area.parent : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(area);
    else children.set(parent, [area]);
  }
  return {
    at: list.at,
    knownAt: list.knownAt,
    readAt: list.readAt,
    simulated: list.simulated,
    areas: list.areas,
    byId,
    byCode: new Map(list.areas.map((area) => [area.code, area])),
    children,
    shapes: new Map(borders.features.map((f) => [f.properties.code, shapeOf(f.geometry)])),
  };
}

/** From the district down to the area's parent. */
export function chainOf(day: DistrictDay, area: Area): Area[] {
  const chain: Area[] = [];
  for (let at = parentOf(day, area); at && !chain.includes(at); at = parentOf(day, at)) chain.unshift(at);
  return chain;
}

const parentOf = (day: DistrictDay, area: Area) => (area.parent === null ? undefined : day.byId.get(area.parent));

/** The areas of a kind that the map draws as the division itself; dedicated grids lie over it. */
export const ofKind = (day: DistrictDay, kind: DrawnKind): Area[] =>
  day.areas.filter((area) => area.kind === kind && area.special === 'NONE');

export const dedicated = (day: DistrictDay): Area[] => day.areas.filter((area) => area.special === 'DEDICATED');

/**
 * What a press on the map means: a dedicated grid lies over the others and goes first; pressed once more, it lets through
 * to the finest area below it.
 */
export function pressed(day: DistrictDay, kind: DrawnKind, p: Position, selected: string | null): Area | null {
  const over = dedicated(day).find((area) => holds(day, area, p));
  return over && over.code !== selected ? over : finest(day, kind, p);
}

function holds(day: DistrictDay, area: Area, p: Position): boolean {
  const shape = day.shapes.get(area.code);
  return shape !== undefined && within(boxOf(shape), p) && inShape(p, shape);
}

/** The area of a kind that holds a point; null outside, or where that kind has no border. */
export function holding(day: DistrictDay, kind: DrawnKind, p: Position): Area | null {
  return ofKind(day, kind).find((area) => holds(day, area, p)) ?? null;
}

/** The finest area down to `kind` that holds a point. */
export function finest(day: DistrictDay, kind: DrawnKind, p: Position): Area | null {
  for (let level = DRAWN.indexOf(kind); level >= 1; level--) {
    const area = holding(day, DRAWN[level] as DrawnKind, p);
    if (area) return area;
  }
  return null;
}

/** The days on which one of these areas began or ended, in order, with how many did. */
export function turningDays(areas: Area[]): { day: string; changes: number }[] {
  const days = new Map<string, number>();
  for (const { validFrom, validTo } of areas)
    for (const day of validTo ? [validFrom, validTo] : [validFrom]) days.set(day, (days.get(day) ?? 0) + 1);
  return [...days].map(([day, changes]) => ({ day, changes })).sort((a, b) => a.day.localeCompare(b.day));
}

/** The borders of these areas, of those that have one. */
export function shapesOf(day: DistrictDay, areas: Iterable<Area>): Shape[] {
  const shapes: Shape[] = [];
  for (const { code } of areas) {
    const shape = day.shapes.get(code);
    if (shape) shapes.push(shape);
  }
  return shapes;
}

/** The real outline: the district's own border; empty where there is none. */
export function outlineOf(day: DistrictDay): Shape {
  const district = day.areas.find((area) => area.kind === 'DISTRICT');
  return (district && day.shapes.get(district.code)) ?? [];
}
