import { describe, expect, it } from 'vitest';
import { newPeople, newUnits, personDetails } from '@/testing/organisation';
import type { Person } from '../types';
import { axisOf, holds, inOrder, standing } from './holding-span';

const units = newUnits();
const { posts: holdings } = personDetails(newPeople(units)[6] as Person, units);
const [current, corrected, former] = holdings as [
  (typeof holdings)[number],
  (typeof holdings)[number],
  (typeof holdings)[number],
];

describe('who held this on 3 March', () => {
  it('counts the first day and not the last', () => {
    expect(holds(current, '2024-03-01')).toBe(true);
    expect(holds(former, '2024-03-01')).toBe(false);
    expect(holds(former, '2024-02-29')).toBe(true);
  });

  it('never counts what was corrected', () => {
    expect(holds(corrected, '2026-03-03')).toBe(false);
    expect(standing(corrected, '2026-03-03')).toBe('superseded');
  });

  it('tells what ended from what is still to come', () => {
    expect(standing(former, '2026-11-26')).toBe('ended');
    expect(standing(current, '2024-02-29')).toBe('coming');
  });
});

describe('the axis of years', () => {
  it('runs over whole years, from the first to past today', () => {
    const axis = axisOf(holdings, '2026-11-26');
    expect([axis.from, axis.to]).toEqual([2021, 2027]);
    expect(axis.place('2021-01-01')).toBe(0);
    expect(axis.place('2024-01-01')).toBeCloseTo(0.5, 3);
  });

  it('shows two years where there is nothing yet', () => {
    expect(axisOf([], '2026-11-26')).toMatchObject({ from: 2026, to: 2028 });
  });

  it('lists what counts first, newest first', () => {
    expect(inOrder(holdings).map((h) => [h.holding, h.from])).toEqual([
      [1, '2024-03-01'],
      [3, '2021-03-01'],
      [1, '2024-01-01'],
    ]);
  });
});
