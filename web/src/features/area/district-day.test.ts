import { describe, expect, it } from 'vitest';
import { areas, bordersOn, box, listOn, shapes } from '@/testing/area';
import { dayOf, pressed } from './district-day';
import { geometryOf } from './geometry/shape';
import type { Area } from './types';

const market: Area = {
  ...(areas[4] as Area),
  id: 8,
  code: '000000001001-S01',
  name: { zh: '市场', en: null },
  special: 'DEDICATED',
};
const list = { ...listOn('2026-11-26'), areas: [...areas, market] };
const borders = bordersOn('2026-11-26');
const day = dayOf(list, {
  ...borders,
  features: [
    ...borders.features,
    { type: 'Feature', id: 8, properties: { code: market.code }, geometry: geometryOf(box(1, 0, 3, 1)) },
  ],
});
const inside: [number, number] = [117.0015, 39.0005];
const beside: [number, number] = [117.0015, 39.0015];

describe('a press on a dedicated grid, which lies over two others', () => {
  it('chooses it first, from near and from afar', () => {
    expect(shapes['000000001001-G01']).toBeDefined();
    expect(pressed(day, 'GRID', inside, null)?.code).toBe(market.code);
    expect(pressed(day, 'STREET', inside, '000000001')?.code).toBe(market.code);
  });

  it('chooses what lies below when it is pressed again', () => {
    expect(pressed(day, 'GRID', inside, market.code)?.code).toBe('000000001001-G01');
  });

  it('leaves what is beside it as it was', () => {
    expect(pressed(day, 'GRID', beside, null)?.code).toBe('000000001001-G01');
  });
});
