import { describe, expect, it } from 'vitest';
import { firmRegister } from '@/testing/register';
import type { Entry } from '../types';
import { Scale, type Span, actualOf, daysLate, spansOf } from './timeline';

const timeline = { from: 'plannedStart', to: 'plannedFinish', actualFrom: 'startedOn', actualTo: 'finishedOn' };
const days = Object.values(timeline);
const field = firmRegister.fields[0];
if (!field) throw new Error('the register of the tests has fields');
const of = { ...firmRegister, fields: days.map((key) => ({ ...field, key, derived: false })) };
const row = (id: number, values: Record<string, string>) =>
  ({ id, title: String(id), values, derived: {} }) as unknown as Entry;
const span = (values: Partial<Span>): Span => ({
  row: row(1, {}),
  from: null,
  to: null,
  actualFrom: null,
  actualTo: null,
  ...values,
});

describe('a time line', () => {
  it('leaves out what has no day at all', () => {
    const spans = spansOf(of, timeline, [row(1, { plannedStart: '2024-03-01' }), row(2, {})]);
    expect(spans.map((one) => one.row.id)).toEqual([1]);
    expect(spans[0]).toMatchObject({ from: '2024-03-01', to: null, actualFrom: null });
  });

  it('spans whole years, today among them, and draws the last day whole', () => {
    const scale = new Scale([span({ from: '2023-06-01', to: '2024-12-31' })], '2025-02-01');
    expect([scale.first, scale.last]).toEqual([2023, 2025]);
    expect(scale.at('2023-01-01')).toBe(0);
    const whole = scale.bar('2023-01-01', '2025-12-31');
    expect(whole.left + whole.width).toBeCloseTo(100, 9);
    expect(scale.years()).toEqual([2023, 2024, 2025]);
  });

  it('writes ten years at most', () => {
    expect(
      new Scale([span({ from: '2001-01-01', to: '2035-12-31' })], '2026-01-01').years().length,
    ).toBeLessThanOrEqual(10);
  });

  it('goes on until today where nobody has said that it ended', () => {
    expect(actualOf(span({ actualFrom: '2024-03-01' }), '2024-04-01')).toEqual({
      from: '2024-03-01',
      to: '2024-04-01',
      going: true,
    });
    expect(actualOf(span({ actualFrom: '2024-03-01', actualTo: '2024-03-20' }), '2024-04-01')?.going).toBe(false);
    expect(actualOf(span({ to: '2024-03-20' }), '2024-04-01')).toBeNull();
  });

  it('counts days late from the planned end, to the end in fact or to today', () => {
    expect(daysLate(span({ to: '2024-03-01', actualTo: '2024-03-31' }), timeline, '2025-01-01')).toBe(30);
    expect(daysLate(span({ to: '2024-03-01' }), timeline, '2024-03-02')).toBe(1);
    expect(daysLate(span({ to: '2024-03-01' }), timeline, '2024-03-01')).toBe(0);
    expect(daysLate(span({}), timeline, '2024-03-01')).toBe(0);
    expect(
      daysLate(
        span({ to: '2024-03-01' }),
        { from: null, to: 'periodTo', actualFrom: null, actualTo: null },
        '2024-05-01',
      ),
    ).toBe(0);
  });
});
