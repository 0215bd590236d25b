import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clockOf, endOf, instantOf, isoDay, localOf, mondayOf, plusDays, startOf, weekdayOf } from './days';
import { day, moment } from './when';

const root = document.documentElement;

afterEach(() => {
  delete root.dataset.zone;
});

describe('in a district of China, wherever its reader sits', () => {
  beforeEach(() => {
    root.dataset.zone = 'Asia/Shanghai';
  });

  it('a moment has the day and the clock of the district', () => {
    expect(isoDay('2026-03-01T16:30:00Z')).toBe('2026-03-02');
    expect(clockOf('2026-03-01T16:30:00Z')).toBe('00:30');
    expect(moment('2026-03-01T16:30:00Z', 'zh')).toBe('2026/03/02 00:30');
    expect(day('2026-03-01T16:30:00Z', 'en')).toBe('2 March 2026');
    expect(day('2026-03-02', 'zh')).toBe('2026年3月2日');
  });

  it('a day begins and ends at its midnights', () => {
    expect(startOf('2026-03-02').toISOString()).toBe('2026-03-01T16:00:00.000Z');
    expect(endOf('2026-02-28')).toBe('2026-02-28T16:00:00.000Z');
  });

  it('what is typed is a time of the district, and is shown again as it was typed', () => {
    expect(instantOf('2026-03-02T08:10')).toBe('2026-03-02T00:10:00.000Z');
    expect(localOf('2026-03-02T00:10:00.000Z')).toBe('2026-03-02T08:10');
  });
});

it('counts days on the calendar, over the ends of months and years', () => {
  expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(plusDays('2024-03-01', -1)).toBe('2024-02-29');
  expect(mondayOf('2026-03-01')).toBe('2026-02-23');
  expect(weekdayOf('2026-03-01')).toBe(0);
});

describe('where clocks are set', () => {
  beforeEach(() => {
    root.dataset.zone = 'America/New_York';
  });

  it('a day is as long as it is there', () => {
    expect(startOf('2026-03-08').toISOString()).toBe('2026-03-08T05:00:00.000Z');
    expect(endOf('2026-03-08')).toBe('2026-03-09T04:00:00.000Z');
    expect(localOf(instantOf('2026-11-01T12:00') ?? '')).toBe('2026-11-01T12:00');
  });

  it('a time that the clock leaves out is the moment at which it leaps', () => {
    expect(localOf(instantOf('2026-03-08T02:30') ?? '')).toBe('2026-03-08T03:30');
  });
});

it('a zone that no browser knows leaves China standard time', () => {
  root.dataset.zone = 'Mars/Olympus';
  expect(clockOf('2026-03-01T16:30:00Z')).toBe('00:30');
});

it('what is no time is none', () => {
  expect(instantOf('gestern')).toBeNull();
});
