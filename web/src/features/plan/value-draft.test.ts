import { describe, expect, it } from 'vitest';
import { deskZh } from '@/lib/messages/desk.zh';
import type { CommitmentValue, IndicatorValue } from '@/lib/types';
import { faults, typed, valueOf } from './value-draft';

const w = deskZh.form;
const promise: CommitmentValue = {
  metric: '人才住房',
  comparator: 'AT_LEAST',
  value: 800,
  valueMax: null,
  unit: '套',
  relative: null,
  deadline: '2025',
};
const indicator: IndicatorValue = {
  ordinal: 2,
  group: '经济发展',
  name: '固定资产投资增长率',
  nameEn: null,
  unit: '%',
  base: { year: 2020, text: '[-]', value: null, cumulative: false },
  target: { year: 2025, text: '20', value: 20, comparator: null, relative: null, cumulative: false },
  nature: 'EXPECTED',
};

describe('correcting a value', () => {
  it('gives back what it got when nothing was typed', () => {
    expect(valueOf('COMMITMENT', typed('COMMITMENT', promise), promise)).toEqual(promise);
    expect(valueOf('INDICATOR', typed('INDICATOR', indicator), indicator)).toEqual(indicator);
  });

  it('keeps a missing base missing, and takes a zero for a zero', () => {
    const blank = typed('INDICATOR', indicator);
    expect(blank.base).toBe('');
    expect(valueOf('INDICATOR', { ...blank, base: '0' }, indicator)).toMatchObject({ base: { value: 0, text: '0' } });
  });

  it('asks for a number or the words of the plan', () => {
    const t = { ...typed('COMMITMENT', promise), value: '' };
    expect(faults('COMMITMENT', t, w).value).toBe(w.valueOrWords);
    expect(faults('COMMITMENT', { ...t, relative: '不低于全市' }, w)).toEqual({});
    expect(valueOf('COMMITMENT', { ...t, relative: '不低于全市' }, promise)).toMatchObject({
      value: null,
      relative: '不低于全市',
    });
  });

  it('refuses words for a number, a range upside down, a date in words', () => {
    const t = typed('COMMITMENT', promise);
    expect(faults('COMMITMENT', { ...t, value: '八百' }, w).value).toBe(w.number);
    expect(faults('COMMITMENT', { ...t, valueMax: '700' }, w).valueMax).toBe(w.order);
    expect(faults('COMMITMENT', { ...t, deadline: '明年' }, w).deadline).toBe(w.date);
    expect(faults('COMMITMENT', { ...t, deadline: '2025-13' }, w).deadline).toBe(w.date);
  });

  it('needs a name for a project', () => {
    expect(faults('ACTION', typed('ACTION', null), w).name).toBe(w.needed);
  });
});
