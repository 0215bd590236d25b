import { expect, it } from 'vitest';
import { projectionsAt } from './projections';

it('offers both ways of writing the zone of Tianjin, 39 around 117°', () => {
  expect(projectionsAt(117.15)).toEqual([
    { key: 'epsg:4527', number: 39, meridian: 117, prefixed: true },
    { key: 'epsg:4548', number: 39, meridian: 117, prefixed: false },
  ]);
});

it('offers none where there is no such zone, or nothing drawn yet', () => {
  expect(projectionsAt(2.35)).toEqual([]);
  expect(projectionsAt(undefined)).toEqual([]);
});
