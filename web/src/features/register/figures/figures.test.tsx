import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { prefer } from '@/lib/preferences';
import { TargetBar } from './TargetBar';
import { YearTable } from './YearTable';
import type { Figure } from './requests';

/** 128 firms of 140, as the measure of the enterprise pack answers. */
const FIRMS: Figure = {
  key: 'high-tech-firms',
  over: 'firm',
  overKind: 'RECORDS',
  overTitle: { zh: '科技企业培育库', en: 'Cultivation register' },
  title: { zh: '国家高新技术企业', en: 'National high-tech enterprises' },
  description: null,
  unit: { zh: '家', en: 'firms' },
  kind: 'COUNT',
  value: 128,
  rows: 128,
  missing: 0,
  simulated: 128,
  by: [],
  lines: [],
  aims: [
    {
      year: 2025,
      target: 140,
      atMost: false,
      reaches: 135,
      expected: true,
      gap: 5,
      metIn: null,
      words: {
        zh: '按预计，2025年底为 135 家，2025年目标 140 家，还差 5 家',
        en: 'Expected at the end of 2025: 135 firms',
      },
      source: { zh: '规划 4.1', en: 'Plan, 4.1' },
    },
  ],
  forecast: {
    years: [
      { year: 2024, arrived: 12, expected: 3, ending: 0, total: 131 },
      { year: 2025, arrived: null, expected: 4, ending: 30, total: 135 },
    ],
    unknown: 0,
    overdue: 2,
    undated: 0,
  },
  formula: { zh: '“科技企业培育库”中…的数目', en: 'How many…' },
  where: null,
  source: { zh: '规划 4.1', en: 'Plan, 4.1' },
  at: '2024-06-03T01:00:00Z',
};

beforeEach(() => prefer({ language: 'zh' }));

describe('a measure held against its target', () => {
  it('says the gap in words beside the bar', () => {
    const aim = FIRMS.aims[0];
    if (!aim) throw new Error('no aim');
    render(<TargetBar of={FIRMS} aim={aim} />);
    expect(screen.getByText('按预计，2025年底为 135 家，2025年目标 140 家，还差 5 家')).toBeTruthy();
    expect(screen.getByText('140')).toBeTruthy();
  });

  it('draws what is expected apart from what there is, and never more than there is room for', () => {
    const aim = FIRMS.aims[0];
    if (!aim) throw new Error('no aim');
    const { container } = render(<TargetBar of={FIRMS} aim={aim} />);
    const width = (part: string) => container.querySelector<HTMLElement>(part)?.style.inlineSize;
    expect(width('.target-now')).toBe(`${(128 / 140) * 100}%`);
    expect(width('.target-expected')).toBe(`${(7 / 140) * 100}%`);
  });

  it('calls a target that cannot be worked out missing, and draws no mark for it', () => {
    const aim = { ...FIRMS.aims[0], target: null, gap: null } as Figure['aims'][number];
    const { container } = render(<TargetBar of={FIRMS} aim={aim} />);
    expect(screen.getByText('缺')).toBeTruthy();
    expect(container.querySelector('.target-mark')).toBeNull();
  });
});

describe('what came and what is expected', () => {
  it('has a dash, not a zero, where a year has no such figure', () => {
    if (!FIRMS.forecast) throw new Error('no forecast');
    render(<YearTable of={FIRMS} forecast={FIRMS.forecast} />);
    const row = screen.getByRole('row', { name: /2025/ });
    expect(within(row).getByText('—')).toBeTruthy();
    expect(within(row).getByText('135')).toBeTruthy();
    expect(within(row).getByText('30')).toBeTruthy();
    expect(screen.getByText(/按到期的都续上计算/)).toBeTruthy();
  });

  it('tells what was expected in years that are over and did not come', () => {
    if (!FIRMS.forecast) throw new Error('no forecast');
    render(<YearTable of={FIRMS} forecast={FIRMS.forecast} />);
    expect(screen.getByText(/预计年份已过、还没到的 2，未计入/)).toBeTruthy();
  });
});
