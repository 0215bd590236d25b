import { vi } from 'vitest';
import type { Session } from '@/lib/types';
import type { Position, Shape } from '@/features/area/geometry/shape';
import { geometryOf } from '@/features/area/geometry/shape';
import type { MapEvents, Scene } from '@/features/area/map/scene';
import type { Area, AreaBorders, AreaList, Kind } from '@/features/area/types';
import { newSession } from './server';

const at = (x: number, y: number): Position => [117 + x / 1000, 39 + y / 1000];

/** A rectangle in thousandths of a degree from 117° E, 39° N. */
export const box = (w: number, s: number, e: number, n: number): Shape => [
  [[at(w, s), at(e, s), at(e, n), at(w, n), at(w, s)]],
];

const area = (id: number, code: string, zh: string, kind: Kind, parent: number | null): Area => ({
  id,
  code,
  name: { zh, en: null },
  kind,
  parent,
  special: 'NONE',
  enclave: false,
  simulated: kind !== 'DISTRICT',
  validFrom: '2026-01-01',
  validTo: null,
  center: null,
  areaM2: 38_467,
  hasBorder: true,
});

/** An invented district: one street, two communities, three grids in a row; on 1 June the third was cut off the second. */
export const shapes: Record<string, Shape> = {
  '000000': box(0, 0, 6, 2),
  '000000001': box(0, 0, 6, 2),
  '000000001001': box(0, 0, 2, 2),
  '000000001002': box(2, 0, 6, 2),
  '000000001001-G01': box(0, 0, 2, 2),
  '000000001002-G01': box(2, 0, 4, 2),
  '000000001002-G02': box(4, 0, 6, 2),
};
const before: Record<string, Shape> = { ...shapes, '000000001002-G01': box(2, 0, 6, 2) };

export const areas: Area[] = [
  area(1, '000000', '青渡区', 'DISTRICT', null),
  area(2, '000000001', '柳渡街道', 'STREET', 1),
  area(3, '000000001001', '东堤社区', 'COMMUNITY', 2),
  area(4, '000000001002', '西堤社区', 'COMMUNITY', 2),
  area(5, '000000001001-G01', '东堤社区第1网格', 'GRID', 3),
  area(6, '000000001002-G01', '西堤社区第1网格', 'GRID', 4),
  { ...area(7, '000000001002-G02', '西堤社区第2网格', 'GRID', 4), validFrom: '2026-06-01' },
];

export const TODAY = '2026-11-26';

export function listOn(day: string): AreaList {
  return {
    at: day,
    knownAt: null,
    readAt: '2026-11-26T01:00:00Z',
    simulated: true,
    areas: areas.filter((a) => a.validFrom <= day),
  };
}

export function bordersOn(day: string): AreaBorders {
  const drawn = day < '2026-06-01' ? before : shapes;
  return {
    type: 'FeatureCollection',
    features: listOn(day).areas.map(({ id, code }) => ({
      type: 'Feature',
      id,
      properties: { code },
      geometry: geometryOf(drawn[code] ?? []),
    })),
  };
}

export function sessionWith(permissions: string[] | null): Session {
  return { ...newSession('planner'), ...(permissions && { permissions }) } as Session;
}

/** What a read of the map answers, by address; undefined for what it does not know. */
export function mapAnswer(url: string): { body: unknown } | undefined {
  const { pathname, searchParams } = new URL(url, 'http://desk.test');
  const day = searchParams.get('at') ?? TODAY;
  if (pathname === '/api/desk/areas') return { body: listOn(day) };
  if (pathname === '/api/desk/areas/map') return { body: bordersOn(day) };
  const [, code, rest] = /^\/api\/desk\/areas\/([\d][^/]*)(\/dependents)?$/.exec(pathname) ?? [];
  const found = areas.find((a) => a.code === code);
  if (!found) return undefined;
  if (rest) return { body: { dependents: [{ what: { zh: '个岗位', en: 'posts' }, count: 2, examples: ['网格长'] }] } };
  return {
    body: {
      area: found,
      ancestors: [],
      children: [],
      versions: [
        {
          validFrom: found.validFrom,
          validTo: null,
          recordedAt: '2026-01-01T01:00:00Z',
          supersededAt: null,
          by: 'system',
          name: found.name,
          parentCode: null,
          change: 'IMPORT',
          reason: '首次导入',
          areaM2: found.areaM2,
        },
      ],
      specials: [],
    },
  };
}

/** A map without a canvas: keeps the scene it was given and the ways to tell the page what somebody did on it. */
export const fakeMap = {
  scene: null as Scene | null,
  events: null as MapEvents | null,
  handle: { fit: vi.fn(), zoom: vi.fn(), finish: vi.fn(), back: vi.fn(), abort: vi.fn(() => false) },
};
