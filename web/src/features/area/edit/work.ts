import type { DistrictDay } from '../district-day';
import { finest } from '../district-day';
import { cut } from '../geometry/cut';
import { areaM2 } from '../geometry/extent';
import { connected } from '../geometry/join';
import { type Mesh, differences } from '../geometry/mesh';
import { type Position, type Ring, type Shape, geometryOf, inShape } from '../geometry/shape';
import type { Area, Change, Name } from '../types';

/** What is being changed, as far as it is drawn and named. Areas by code, on the day the change takes effect. */
export type Work =
  | { tool: 'SPLIT'; area: string; parts: Shape[]; names: string[] }
  | { tool: 'MERGE'; areas: string[]; name: string }
  | { tool: 'BORDER'; area: string | null; moved: Record<string, Shape> }
  | { tool: 'DRAW'; ring: Ring | null; parent: string | null; name: string }
  | { tool: 'RENAME'; area: string; name: string; nameEn: string };
export type Tool = Work['tool'];

export const TOOLS: readonly Tool[] = ['SPLIT', 'MERGE', 'BORDER', 'DRAW', 'RENAME'];

/** The first state of a tool, from the area that was chosen. */
export function started(tool: Tool, area: Area | null): Work | null {
  switch (tool) {
    case 'SPLIT':
      return area?.hasBorder ? { tool, area: area.code, parts: [], names: [] } : null;
    case 'MERGE':
      return { tool, areas: area ? [area.code] : [], name: area?.name.zh ?? '' };
    case 'BORDER':
      return { tool, area: area?.code ?? null, moved: {} };
    case 'DRAW':
      return { tool, ring: null, parent: null, name: '' };
    case 'RENAME':
      return area ? { tool, area: area.code, name: area.name.zh, nameEn: area.name.en ?? '' } : null;
  }
}

/** Cuts every part the line goes through; the first part keeps the old name. Null when nothing came apart. */
export function cutAlong(work: Extract<Work, { tool: 'SPLIT' }>, day: DistrictDay, line: Position[]): Work | null {
  const whole = day.shapes.get(work.area);
  const oldName = day.byCode.get(work.area)?.name.zh ?? '';
  if (!whole) return null;
  const before = work.parts.length > 0 ? work.parts : [whole];
  const named = work.parts.length > 0 ? work.names : [oldName];
  const parts: Shape[] = [];
  const names: string[] = [];
  before.forEach((part, i) => {
    const [largest = part, ...rest] = cut(part, line);
    parts.push(largest, ...rest);
    names.push(named[i] ?? '', ...rest.map(() => ''));
  });
  if (parts.length === before.length) return null;
  return { ...work, parts, names };
}

/** Picks an area for the merge, or leaves it out again. Only areas of one kind go together. */
export function picked(work: Extract<Work, { tool: 'MERGE' }>, day: DistrictDay, code: string): Work {
  const has = work.areas.includes(code);
  const areas = has ? work.areas.filter((c) => c !== code) : [...work.areas, code];
  const name = work.name || (day.byCode.get(areas[0] ?? '')?.name.zh ?? '');
  return { ...work, areas, name };
}

/** The borders of the day with what was moved in their place. */
export function meshOf(work: Extract<Work, { tool: 'BORDER' }>, day: DistrictDay): Mesh {
  const divided = day.areas.filter((a) => a.kind !== 'DISTRICT' && a.special === 'NONE');
  return new Map(
    divided.flatMap(({ code }): [string, Shape][] => {
      const shape = work.moved[code] ?? day.shapes.get(code);
      return shape ? [[code, shape]] : [];
    }),
  );
}

export function movedTo(work: Extract<Work, { tool: 'BORDER' }>, day: DistrictDay, mesh: Mesh): Work {
  const before = meshOf(work, day);
  const codes = differences(before, mesh);
  if (codes.length === 0) return work;
  const moved = { ...work.moved };
  for (const code of codes) moved[code] = mesh.get(code) ?? [];
  return { ...work, moved };
}

/** The area a drawn ring lies in: the finest that holds every corner of it. */
export function parentOf(day: DistrictDay, ring: Ring): string | null {
  const [first] = ring;
  for (let area = first && finest(day, 'COMMUNITY', first); area;) {
    const shape = day.shapes.get(area.code) ?? [];
    if (ring.every((p) => inShape(p, shape))) return area.code;
    area = (area.parent === null ? undefined : day.byId.get(area.parent)) ?? null;
  }
  return day.areas.find((a) => a.kind === 'DISTRICT')?.code ?? null;
}

export type Lack =
  | 'cut'
  | 'names'
  | 'sameNames'
  | 'twoAreas'
  | 'apart'
  | 'name'
  | 'moved'
  | 'ring'
  | 'sameName'
  | 'reason'
  | 'effective';

/** What is still missing before the server can be asked, in the order of the form. */
export function lacks(work: Work, day: DistrictDay, effective: string, reason: string): Lack[] {
  const out: Lack[] = [];
  const need = (held: boolean, lack: Lack) => {
    if (!held) out.push(lack);
  };
  switch (work.tool) {
    case 'SPLIT': {
      const names = work.names.map((n) => n.trim());
      need(work.parts.length > 1, 'cut');
      need(names.every(Boolean), 'names');
      need(new Set(names).size === names.length, 'sameNames');
      break;
    }
    case 'MERGE':
      need(work.areas.length > 1, 'twoAreas');
      need(work.areas.length < 2 || connected(work.areas.map((code) => day.shapes.get(code) ?? [])), 'apart');
      need(work.name.trim() !== '', 'name');
      break;
    case 'BORDER':
      need(Object.keys(work.moved).length > 0, 'moved');
      break;
    case 'DRAW':
      need(work.ring !== null, 'ring');
      need(work.name.trim() !== '', 'name');
      break;
    case 'RENAME': {
      const old = day.byCode.get(work.area)?.name;
      need(work.name.trim() !== '', 'name');
      need(work.name.trim() !== old?.zh || (work.nameEn.trim() || null) !== old.en, 'sameName');
      break;
    }
  }
  need(/^\d{4}-\d\d-\d\d$/.test(effective), 'effective');
  need(reason.trim() !== '', 'reason');
  return out;
}

const plain = (zh: string, en = ''): Name => ({ zh: zh.trim(), en: en.trim() || null });

/** The change as the server takes it; ask `lacks` first. */
export function changeOf(work: Work, day: DistrictDay): Change {
  switch (work.tool) {
    case 'SPLIT':
      return {
        kind: 'SPLIT',
        area: work.area,
        parts: work.parts.map((shape, i) => ({
          name: plain(work.names[i] ?? ''),
          code: null,
          geometry: geometryOf(shape),
        })),
      };
    case 'MERGE':
      return { kind: 'MERGE', areas: work.areas, name: plain(work.name), code: null };
    case 'BORDER':
      return {
        kind: 'BORDER',
        borders: Object.entries(work.moved).map(([area, shape]) => ({ area, geometry: geometryOf(shape) })),
      };
    case 'DRAW': {
      const ring = work.ring ?? [];
      return {
        kind: 'DRAW',
        parent: work.parent ?? parentOf(day, ring) ?? '',
        areaKind: 'GRID',
        name: plain(work.name),
        code: null,
        special: 'DEDICATED',
        geometry: { type: 'Polygon', coordinates: [ring] },
      };
    }
    case 'RENAME':
      return { kind: 'RENAME', area: work.area, name: plain(work.name, work.nameEn) };
  }
}

/** Sizes of a split's parts in square metres. */
export const sizes = (parts: Shape[]): number[] => parts.map(areaM2);
