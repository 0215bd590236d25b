import type { IndicatorDesk, IndicatorLine, LiveView, ReadingOf, Standing, Status } from '@/lib/types';
import { overview } from './server';

const words = (zh: string) => ({ zh, en: zh });
const period = (key: string) => ({ key, label: words(`${key}年`), end: `${key}-12-31` });

export const standing = (status: Status, change: Partial<Standing> = {}): Standing => ({
  status,
  label: words(status),
  binding: false,
  period: period('2023'),
  quantity: 34,
  expected: 34.5,
  targetProgress: 0.42,
  timeProgress: 0.6,
  consistency: 0.7,
  attainment: 0.95,
  average: null,
  needed: 0.75,
  margin: null,
  assignment: null,
  explanation: words('2023年为34%，按计划应为34.5%，低0.5个百分点。'),
  working: [{ what: words('目标走完'), value: '42.0%', arithmetic: '(34 − 32.9) ÷ (35.5 − 32.9)' }],
  ...change,
});

export const reading = (id: number, change: Partial<ReadingOf> = {}): ReadingOf => ({
  id,
  series: 'OWN',
  period: period('2023'),
  value: 34,
  missing: null,
  vintage: 'FINAL',
  vintageLabel: words('最终核实数'),
  publishedOn: '2024-03-01',
  source: '绿化普查',
  file: '年报.xlsx',
  cell: 'C7',
  note: null,
  simulated: true,
  unit: null,
  supersedes: null,
  current: true,
  recordedAt: '2024-03-02T01:00:00Z',
  by: '规划员',
  approvedBy: null,
  locked: false,
  ...change,
});

const [green, energy] = overview.groups[0]?.indicators ?? [];

export function line(change: Partial<IndicatorLine> = {}): IndicatorLine {
  if (!green) throw new Error('the plan of the tests has an indicator');
  return {
    indicator: green,
    rule: {
      measure: 'RATIO',
      measureLabel: words('比重'),
      direction: 'HIGHER_BETTER',
      directionLabel: words('越高越好'),
      relation: null,
      path: 'LINEAR',
      pathLabel: words('直线'),
      points: {},
      bands: { ahead: 1.05, onTrack: 1, nearly: 0.9, about: 0.3, inStep: 0.5, steady: 0 },
      frequency: 'ANNUAL',
      frequencyLabel: words('每年'),
      priceBasis: null,
      lead: null,
      verifier: null,
      dueDays: null,
      checks: [],
      live: null,
      decided: false,
      reason: null,
      since: null,
    },
    stood: [],
    standing: standing('LAGGING', { binding: true }),
    latest: reading(2),
    simulated: true,
    unreported: 1,
    ...change,
  };
}

export const lines: IndicatorLine[] = energy
  ? [line({ indicator: energy, standing: standing('UNDETERMINED', { targetProgress: null }), latest: null }), line()]
  : [];

export const liveValue: LiveView = {
  key: 'green-share',
  title: words('台账里的绿地率'),
  period: period('2026'),
  value: 35.1,
  missing: null,
  rows: 300,
  unknown: 20,
  simulated: 100,
  byPeriod: false,
  formula: words('绿地面积之和'),
  source: words('示例文本'),
  flaws: words('只计入台账登记的'),
  at: '2026-11-28T03:00:00Z',
  standing: standing('NEARLY'),
  ended: { period: period('2025'), value: 35, simulated: true },
};

export const desk: IndicatorDesk = {
  line: line(),
  path: [2020, 2021, 2022, 2023, 2024, 2025].map((year, i) => ({ year, value: 32.9 + i * 0.52 })),
  course: [standing('LAGGING')],
  readings: [reading(2, { supersedes: 1 }), reading(1, { value: 33.8, current: false, vintage: 'PRELIMINARY' })],
  assignments: [],
  forecast: { figures: 2, points: [], says: words('只有2个年度数，看不出误差有多大，不作预测。') },
  unreported: [period('2024')],
  body: [],
  live: null,
  mayFile: true,
  previous: null,
  next: 'I02',
};
