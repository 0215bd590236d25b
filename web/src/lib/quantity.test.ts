import { describe, expect, it } from 'vitest';
import { demand, joined, figure, quantity, targetText } from './quantity';
import type { CommitmentValue } from './types';

const zh = (value: number | null, unit: string | null, printed?: string) => quantity(value, unit, 'zh', printed);
const en = (value: number, unit: string | null) => joined(figure(value, unit, 'en'));
const promise = (change: Partial<CommitmentValue>): CommitmentValue => ({
  metric: '企业',
  comparator: null,
  value: null,
  valueMax: null,
  unit: '家',
  relative: null,
  deadline: null,
  ...change,
});

describe('a quantity in Chinese', () => {
  it('carries its unit after a space, a percent sign close', () => {
    expect(zh(140, '家')).toBe('140\u00a0家');
    expect(zh(2.6, '%')).toBe('2.6%');
  });

  it('folds ten thousands into 万 and hundred millions into 亿', () => {
    expect(zh(85000, '人')).toBe('8.5\u00a0万人');
    expect(zh(120000000000, '元')).toBe('1200\u00a0亿元');
    expect(zh(60000, '平方米')).toBe('6\u00a0万平方米');
  });

  it('never folds where the unit has a scale, nor where digits would be lost', () => {
    expect(zh(12000, '万元')).toBe('12000\u00a0万元');
    expect(zh(12345, '人')).toBe('12345\u00a0人');
  });

  it('keeps the decimals as printed', () => {
    expect(zh(26, '件', '26.0')).toBe('26.0\u00a0件');
    expect(zh(-1.8, '%', '-1.8')).toBe('−1.8%');
  });

  it('says a missing number in words, and tells it from zero', () => {
    expect(zh(null, '家')).toBe('缺数');
    expect(zh(0, '家')).toBe('0\u00a0家');
  });
});

describe('a quantity in English', () => {
  it('unfolds Chinese scales and groups thousands', () => {
    expect(en(8.5, '万人')).toBe('85,000\u00a0people');
    expect(en(6, '万平方米')).toBe('60,000\u00a0m²');
  });

  it('says money in millions and billions', () => {
    expect(en(120, '亿元')).toBe('CNY 12\u00a0billion');
    expect(en(3500, '万元')).toBe('CNY 35\u00a0million');
  });

  it('leaves a unit it does not know as the plan prints it', () => {
    expect(en(140, '家')).toBe('140');
    expect(en(5.5, '万户')).toBe('55,000');
  });
});

describe('what a commitment demands', () => {
  it('shows the comparison as a sign', () => {
    expect(demand(promise({ value: 140, comparator: 'AT_LEAST' }), 'zh')).toBe('≥ 140\u00a0家');
    expect(demand(promise({ value: 3, comparator: 'AT_MOST', unit: '个工作日' }), 'zh')).toBe('≤ 3\u00a0个工作日');
    expect(demand(promise({ value: 1.5, comparator: 'INCREASE_BY', unit: '个百分点' }), 'zh')).toBe(
      '+1.5\u00a0个百分点',
    );
  });

  it('shows a range with its unit once', () => {
    expect(demand(promise({ value: 15, valueMax: 18, unit: '公顷' }), 'zh')).toBe('15—18\u00a0公顷');
  });

  it('quotes the words where there is no number', () => {
    expect(demand(promise({ relative: '不低于全市' }), 'zh')).toBe('不低于全市');
    expect(
      targetText(
        { year: 2025, text: null, value: null, comparator: null, relative: '完成市下达任务', cumulative: false },
        '%',
        'zh',
      ),
    ).toBe('完成市下达任务');
  });
});
