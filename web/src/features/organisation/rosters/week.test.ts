import { describe, expect, it } from 'vitest';
import { newRoster } from '@/testing/organisation';
import { mondayOf, plusDays } from '../day';
import { running, slotsOf, unattended } from './week';

const unit = { code: 'U-3000', name: { zh: '居委会', en: null } };
const { shifts } = newRoster(unit, new Date(2026, 10, 26, 10));

describe('the week of 23 November 2026', () => {
  it('is one row for days, one for nights, with a hole on Saturday night', () => {
    const slots = slotsOf(shifts, '2026-11-23');
    expect(slots.map((slot) => [slot.label, slot.begins, slot.ends, slot.overnight])).toEqual([
      ['白班', '08:30', '17:30', false],
      ['夜班', '17:30', '08:30', true],
    ]);
    expect(slots[1]?.days.map((day) => day.length)).toEqual([1, 1, 1, 1, 1, 0, 1]);
  });

  it('leaves out what begins in another week', () => {
    expect(slotsOf(shifts, '2026-11-30')).toEqual([]);
  });

  it('tells who is away with nobody to stand in', () => {
    expect(unattended(shifts).map((shift) => shift.label)).toEqual(['夜班']);
  });

  it('knows who is on duty at ten past eight in the morning: still the night', () => {
    const at = new Date(2026, 10, 27, 8, 10).getTime();
    expect(shifts.filter((shift) => running(shift, at)).map((shift) => shift.person.id)).toEqual([10]);
  });
});

describe('a week begins on Monday', () => {
  it('also for a Sunday, and over the end of a year', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2027-01-01')).toBe('2026-12-28');
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});
