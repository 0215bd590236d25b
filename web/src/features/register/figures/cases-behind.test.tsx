import { render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { prefer } from '@/lib/preferences';
import { Breakdown } from './Breakdown';
import { type Figure, casesBehind } from './requests';

/** Events handled in time: one unit two of three, one none that is known yet, one without a unit. */
const ON_TIME: Figure = {
  key: 'grid-events-on-time',
  over: 'grid-event',
  overKind: 'CASES',
  overTitle: { zh: '网格事件', en: 'Grid event' },
  title: { zh: '按期处置率', en: 'Handled in time' },
  description: null,
  unit: null,
  kind: 'SHARE',
  value: 0.666666666666,
  rows: 6,
  missing: 3,
  simulated: 0,
  by: ['openedOn', '@unit'],
  lines: [
    {
      group: [
        { key: '2026-03', title: null },
        { key: 'sanitation', title: { zh: '区环卫中心', en: 'Sanitation' } },
      ],
      rows: 4,
      missing: 1,
      value: 0.666666666666,
    },
    {
      group: [
        { key: '2026-03', title: null },
        { key: null, title: null },
      ],
      rows: 2,
      missing: 2,
      value: null,
    },
  ],
  aims: [],
  forecast: null,
  formula: { zh: '…', en: '…' },
  where: null,
  source: { zh: '…', en: '…' },
  at: '2026-03-03T01:00:00Z',
};

beforeEach(() => prefer({ language: 'zh' }));

describe('a share told apart by unit', () => {
  it('says of how many each rate is, and calls missing what nobody knows', () => {
    render(<Breakdown of={ON_TIME} onLine={null} />);
    expect(screen.getByRole('row', { name: /区环卫中心/ }).textContent).toContain('66.7% 共 3');
    expect(screen.getByRole('row', { name: /（没填）/ }).textContent).toContain('缺 共 0');
  });

  it('shows the cases behind a line, asked for by the keys of its groups', () => {
    const onLine = vi.fn();
    render(<Breakdown of={ON_TIME} onLine={onLine} />);
    screen.getByRole('button', { name: '2026-03 · （没填）' }).click();
    expect(onLine).toHaveBeenCalledWith(ON_TIME.lines[1], '2026-03 · （没填）');

    const asked = new URL(casesBehind(ON_TIME, 'unmet', ON_TIME.lines[1] ?? null, null), 'http://localhost');
    expect(asked.pathname).toBe('/api/desk/case-types/grid-event/measures/grid-events-on-time/cases');
    expect(asked.searchParams.get('which')).toBe('unmet');
    expect(JSON.parse(asked.searchParams.get('group') ?? '')).toEqual(['2026-03', null]);
  });
});
