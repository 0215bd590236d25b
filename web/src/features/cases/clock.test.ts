import { describe, expect, it } from 'vitest';
import { casesEn } from '@/lib/messages/cases.en';
import { casesZh } from '@/lib/messages/cases.zh';
import { groupOf, lastDay, lineLook, lookOf, remaining, spoken } from './clock';

const at = (time: string) => new Date(`2026-03-02T${time}+08:00`).getTime();
const due = (time: string) => new Date(at(time)).toISOString();
const running = { stoppedAt: null, paused: false, late: false, share: 0.3 };
const line = { closedAt: null, overdue: false };

describe('what a clock says', () => {
  it('counts seconds below a day, days and hours above', () => {
    expect(spoken(0, casesZh)).toBe('0:00:00');
    expect(spoken(2_536_999, casesZh)).toBe('0:42:16');
    expect(spoken(86_399_000, casesZh)).toBe('23:59:59');
    expect(spoken(86_400_000, casesZh)).toBe('1 天');
    expect(spoken(93_600_000, casesZh)).toBe('1 天 2 时');
    expect(spoken(93_600_000, casesEn)).toBe('1 d 2 h');
  });

  it('says how late it is one second after the deadline, and not at it', () => {
    expect(remaining(due('09:10:00'), at('09:10:00'), casesZh)).toBe('剩 0:00:00');
    expect(remaining(due('09:10:00'), at('09:10:01'), casesZh)).toBe('超 0:00:01');
    expect(remaining(due('09:10:00'), at('11:16:41'), casesEn)).toBe('2:06:41 late');
  });

  it('presses from four fifths on, turns late by itself, and stays late or in time once stopped', () => {
    const clock = { ...running, dueAt: due('09:10:00') };
    expect(lookOf(clock, at('09:00:00'))).toBe('run');
    expect(lookOf({ ...clock, share: 0.8 }, at('09:00:00'))).toBe('near');
    expect(lookOf(clock, at('09:10:01'))).toBe('late');
    expect(lookOf({ ...clock, dueAt: null, paused: true, share: null }, at('09:10:01'))).toBe('paused');
    expect(lookOf({ ...clock, stoppedAt: due('09:05:00') }, at('12:00:00'))).toBe('done');
    expect(lookOf({ ...clock, stoppedAt: due('09:15:00'), late: true }, at('12:00:00'))).toBe('done-late');
  });
});

describe('a line of the list', () => {
  it('shows the last day before its deadline', () => {
    expect(lastDay(due('20:00:00'), at('08:00:00'))).toBe(0.5);
    expect(lastDay('2026-03-09T20:00:00Z', at('08:00:00'))).toBe(0);
    expect(lastDay(due('08:00:00'), at('09:00:00'))).toBe(1);
  });

  it('stands under the heading of its day', () => {
    const now = at('10:00:00');
    expect(groupOf({ ...line, dueAt: due('09:59:59') }, now)).toBe('late');
    expect(groupOf({ ...line, dueAt: due('23:59:59') }, now)).toBe('today');
    expect(groupOf({ ...line, dueAt: new Date(at('23:59:59') + 1000).toISOString() }, now)).toBe('later');
    expect(groupOf({ ...line, dueAt: null }, now)).toBe('none');
    expect(groupOf({ ...line, dueAt: null, overdue: true }, now)).toBe('late');
  });

  it('presses in its last hour, whatever its limit was', () => {
    expect(lineLook({ ...line, dueAt: due('10:00:01') }, at('09:00:00'))).toBe('run');
    expect(lineLook({ ...line, dueAt: due('10:00:00') }, at('09:00:00'))).toBe('near');
  });

  it('has no clock once the case is closed', () => {
    expect(lineLook({ dueAt: null, closedAt: due('09:00:00'), overdue: false }, at('10:00:00'))).toBeNull();
  });
});
