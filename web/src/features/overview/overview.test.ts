import { describe, expect, it } from 'vitest';
import { behindSince } from '@/lib/standings';
import type { Status } from '@/lib/types';
import { line, standing } from '@/testing/indicators';
import { type Task, type Warning, late, lateTasks } from './overview';

const PLAN = '2021-2025';

const task = (number: string, item: string, dueOn: string, change: Partial<Task> = {}) =>
  ({
    number,
    closedAt: null,
    overdue: false,
    plan: { item: `${PLAN}/${item}`, shows: [{ field: 'dueOn', value: dueOn }] },
    ...change,
  }) as unknown as Task;

const behind = line();
const code = behind.indicator.code;

describe('the plan on one page', () => {
  it('puts beside an indicator the task that falls due next, not one that is over', () => {
    const work = [
      task('3', code, '2024-09-30'),
      task('2', code, '2024-06-30'),
      task('1', code, '2024-03-31', { closedAt: '2024-03-30T00:00:00Z' }),
      task('4', 'I99', '2024-01-01'),
    ];
    expect(late(PLAN, [behind], work, []).map((one) => one.task?.number)).toEqual(['2']);
    expect(late('2026-2030', [behind], work, [])[0]?.task).toBeNull();
  });

  it('takes the warning of the period that was judged, not an older one', () => {
    const period = behind.standing.period;
    const given = [
      { code, period: { key: '2019' }, id: 1 },
      { code, period: { key: period?.key }, id: 2 },
    ] as unknown as Warning[];
    expect(late(PLAN, [behind], [], given)[0]?.warning?.id).toBe(2);
  });

  it('puts binding ones first and leaves out what is not behind', () => {
    const expected = line({ standing: standing('REGRESSED', { binding: false, consistency: -1 }) });
    const well = line({ standing: standing('ON_TRACK') });
    const found = late(PLAN, [expected, well, behind], [], []);
    expect(found.map((one) => one.line.standing.binding)).toEqual([true, false]);
  });

  it('says since when an indicator is behind without a break, and nothing of a single period', () => {
    const stood = (...all: [string, Status][]) =>
      line({
        stood: all.map(([key, status]) => ({
          status,
          period: { key, label: { zh: `${key}年`, en: key }, end: `${key}-12-31` },
        })),
      });
    const late = behindSince(
      stood(['2021', 'LAGGING'], ['2022', 'NEARLY'], ['2023', 'REGRESSED'], ['2024', 'LAGGING']),
    );
    expect(late?.first.period.key).toBe('2023');
    expect(late?.periods).toBe(2);
    expect(behindSince(stood(['2023', 'NEARLY'], ['2024', 'LAGGING']))).toBeNull();
    expect(behindSince(stood())).toBeNull();
  });

  it('lists tasks of this plan that are late, the longest first', () => {
    const over = { overdue: true };
    const work = [
      task('1', 'C01', '2024-05-01', over),
      task('2', 'C02', '2024-02-01', over),
      task('3', 'C03', '2024-01-01'),
    ];
    expect(lateTasks(PLAN, work).map((one) => one.number)).toEqual(['2', '1']);
  });
});
