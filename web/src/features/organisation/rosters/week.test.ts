import { describe, expect, it } from 'vitest';
import { newRoster } from '@/testing/duties';
import { mondayOf, plusDays } from '@/lib/days';
import { isRunning, standIns, turnsOf } from '../turns';
import { absentOn, overlapsOf, slotsOf, unattended } from './week';

const unit = { code: 'U-3000', name: { zh: '居委会', en: null } };
const roster = newRoster(unit, new Date('2026-11-26T10:00+08:00'));
const monday = '2026-11-23';

describe('the week of 23 November 2026', () => {
  it('is a row for days and a row for nights, with a hole on Saturday night', () => {
    const slots = slotsOf(roster.shifts, monday);
    expect(slots.map((slot) => [slot.label, slot.begins, slot.ends, slot.overnight])).toEqual([
      ['白班', '08:30', '17:30', false],
      ['巡查', '16:00', '18:00', false],
      ['窗口', '17:00', '19:00', false],
      ['夜班', '17:30', '08:30', true],
    ]);
    expect(slots[3]?.days.map((turns) => turns.length)).toEqual([1, 1, 1, 1, 1, 0, 1]);
  });

  it('leaves out what begins in another week', () => {
    expect(slotsOf(roster.shifts, '2026-11-30')).toEqual([]);
  });

  it('tells the turns that nobody takes, and not those that a substitute takes', () => {
    expect(unattended(roster, monday).map((turn) => [turn.shift.label, turn.day])).toEqual([['夜班', '2026-11-26']]);
    const wednesday = slotsOf(roster.shifts, monday)[0]?.days[2]?.[0];
    if (!wednesday) throw new Error('no day shift on Wednesday');
    expect(absentOn(wednesday, roster.absences)).toBe(true);
    expect(standIns(wednesday, roster.absences)).toEqual([9]);
  });

  it('does not ask a substitute who is away too', () => {
    const wednesday = turnsOf(roster.shifts[0] as (typeof roster.shifts)[number], '2026-11-25', '2026-11-25');
    const both = roster.absences.map((absence) => ({ ...absence, person: absence.person === 10 ? 9 : 7 }));
    const moved = both.map((absence) => ({ ...absence, from: '2026-11-24T00:00:00Z', to: '2026-11-27T00:00:00Z' }));
    expect(wednesday.map((turn) => standIns(turn, moved))).toEqual([[]]);
  });

  it('finds who has two turns at once, and for how long', () => {
    expect(overlapsOf(roster.shifts, monday)).toEqual([
      {
        person: 8,
        from: new Date('2026-11-24T17:00+08:00').getTime(),
        to: new Date('2026-11-24T18:00+08:00').getTime(),
      },
    ]);
  });

  it('knows who is on duty at ten past eight in the morning: still the night', () => {
    const at = new Date('2026-11-27T08:10:00+08:00').getTime();
    const turns = roster.shifts.flatMap((shift) => turnsOf(shift, monday, plusDays(monday, 6)));
    expect(turns.filter((turn) => isRunning(turn, at)).map((turn) => turn.shift.person)).toEqual([10]);
  });
});

describe('a week begins on Monday', () => {
  it('also for a Sunday, and over the end of a year', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2027-01-01')).toBe('2026-12-28');
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});
