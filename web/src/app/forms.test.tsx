import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FormLine, FormPageOf } from '@/features/indicator/formRequests';
import { matrix } from '@/features/indicator/forms/matrix';
import { draftOf, settingOf } from '@/features/indicator/rule/draft';
import { prefer } from '@/lib/preferences';
import { line } from '@/testing/indicators';
import { openPage } from '@/testing/open-page';
import { type Sent, newSession, plan, serve } from '@/testing/server';

const BASE = '/api/desk/indicators/2021-2025';
const words = (zh: string) => ({ zh, en: zh });
const period = (key: string) => ({ key, label: words(`${key}年`), end: `${key}-12-31` });

const due = (change: Partial<FormLine> = {}): FormLine => ({
  code: 'I18',
  name: '人均预期寿命',
  nameEn: null,
  measureUnit: '岁',
  lead: { code: 'health', name: '区卫健委' },
  verifier: null,
  period: period('2023'),
  dueOn: '2024-02-29',
  state: 'OPEN',
  late: false,
  filedOn: null,
  grounds: null,
  ...change,
});

const page: FormPageOf = {
  indicator: { ...line().indicator, code: 'I18' },
  rule: null,
  period: period('2023'),
  beside: { last: { period: period('2022'), value: 34.1 }, yearBefore: null, expected: 35 },
  current: null,
  filings: [],
};

const warned = {
  id: 1,
  code: 'I04',
  name: '全区市场主体数量',
  nameEn: null,
  period: period('2023'),
  answerBy: '2024-03-04',
  state: 'OPEN',
  answers: [],
  mayReview: false,
  mayAnswer: true,
};

let sent: Sent[];
let isDone: boolean;

beforeEach(() => {
  prefer({ language: 'zh' });
  isDone = false;
  sent = serve((method, url) => {
    const [path, query] = url.split('?');
    if (path === '/api/session') {
      const session = newSession('planner');
      return {
        body: { ...session, permissions: [...session.permissions, 'indicators-read', 'readings-edit', 'cases-read'] },
      };
    }
    if (path === '/api/portal/plans') return { body: { plans: [plan] } };
    if (path === `${BASE}/forms`)
      return {
        body: {
          plan: plan.key,
          today: '2024-03-02',
          toDo: 2,
          late: 1,
          forms: [
            due({ late: true }),
            due({ code: 'I19', name: '健康素质', dueOn: '2024-03-05', state: 'RETURNED', grounds: '单位不对' }),
            due({ code: 'I20', name: '医师数', state: 'WAITING' }),
          ],
        },
      };
    if (path === `${BASE}/warnings`) return { body: { warnings: [warned, { ...warned, id: 2, mayAnswer: false }] } };
    if (path === `${BASE}/forms/I18/2023` && method === 'GET') return { body: page };
    if (path === `${BASE}/forms/I18/2023/questions`)
      return {
        body: { questions: query === 'value=341' ? [{ kind: 'OUTLIER', says: words('以往变化很小，请核对。') }] : [] },
      };
    if (path === `${BASE}/forms/I18/2023` && method === 'POST') {
      isDone = true;
      return { status: 201, body: {} };
    }
    return undefined;
  });
});

async function barriers() {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
}

describe('an officer files what is due of his unit', () => {
  it('sees what is overdue, what came back and why, and what waits', async () => {
    await openPage('/desk/indicators/forms');
    expect(await screen.findByText('2 张要填，1 张已过期。')).toBeTruthy();
    const open = screen.getByRole('region', { name: '要填的' });
    expect(within(open).getByText('过期 2 天')).toBeTruthy();
    expect(within(open).getByText('还有 3 天')).toBeTruthy();
    expect(within(open).getByText('退回理由：单位不对')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: '等审核的' })).getByText('医师数')).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('finds forms and warnings of his unit beside the cases that wait for him, each with its day', async () => {
    await openPage('/desk/cases');
    const duties = await screen.findByRole('region', { name: /规划要办的/ });
    expect(within(duties).getByText('3 件，1 件已过期')).toBeTruthy();
    const items = within(duties)
      .getAllByRole('link')
      .map((one) => one.textContent);
    expect(items[0]).toContain('过期 2 天');
    expect(items[1]).toContain('答复预警 全区市场主体数量');
    expect(items[1]).toContain('还有 2 天');
    expect(items[2]).toContain('退回重报 健康素质');
  });

  it('is asked about an unusual figure as he types, and sends a word with it', async () => {
    const user = userEvent.setup();
    await openPage('/desk/indicators/forms/2021-2025/I18/2023');
    const value = await screen.findByLabelText(/这一期的数/);
    await user.type(value, '341');
    expect(await screen.findByText('以往变化很小，请核对。')).toBeTruthy();
    await user.type(screen.getByLabelText('核对过，说一句'), '口径调整');
    await user.type(screen.getByLabelText('来源文件'), '年报');
    await user.click(screen.getByRole('button', { name: '送审' }));
    await waitFor(() => expect(isDone).toBe(true));
    const body = sent.find((one) => one.method === 'POST')?.body;
    expect(body).toMatchObject({ value: 341, missing: null, confirmed: '口径调整', source: '年报' });
    expect(await screen.findByRole('link', { name: '下一张：健康素质，2023年' })).toBeTruthy();
  });

  it('says why there is no figure, and sends none', async () => {
    const user = userEvent.setup();
    await openPage('/desk/indicators/forms/2021-2025/I18/2023');
    await user.click(await screen.findByText('这一期没有数'));
    await user.type(screen.getByLabelText('为何缺数'), '抽样未完成');
    await user.type(screen.getByLabelText('来源文件'), '年报');
    await user.click(screen.getByRole('button', { name: '送审' }));
    await waitFor(() => expect(isDone).toBe(true));
    expect(sent.find((one) => one.method === 'POST')?.body).toMatchObject({ value: null, missing: '抽样未完成' });
  });
});

describe('who has filed, and who was late', () => {
  it('counts by unit and period, and holds nothing against a unit for what the office recorded', () => {
    const { rows, periods } = matrix(
      [
        due({ state: 'APPROVED', filedOn: '2024-02-20' }),
        due({ code: 'I19', state: 'WAITING', filedOn: '2024-03-01', late: true }),
        due({ code: 'I20', state: 'RECORDED', period: period('2022') }),
        due({ code: 'I21', lead: null, dueOn: '2024-04-01' }),
      ],
      '2024-03-02',
    );
    expect(periods.map((one) => one.key)).toEqual(['2022', '2023']);
    expect(rows.map((row) => [row.name, row.inTime, row.due])).toEqual([
      ['区卫健委', 1, 2],
      [null, 0, 0],
    ]);
    expect(rows[0]?.cells.get('2023')).toEqual({ all: 2, done: 1, waiting: 1, open: 0, late: 1 });
  });
});

describe('a rule on its form', () => {
  it('comes back as it was, and tells empty from zero', () => {
    const rule = line().rule;
    const draft = draftOf(rule);
    expect(settingOf({ ...draft, reason: '分工' })).toMatchObject({
      measure: 'RATIO',
      path: { kind: 'LINEAR', points: {} },
      bands: { ahead: 1.05, steady: 0 },
      relation: null,
      dueDays: null,
      lead: null,
      reason: '分工',
    });
    const byHand = { ...draft, path: 'BY_HAND' as const, points: { '2021': '34', '2022': ' ' }, dueDays: '45' };
    expect(settingOf(byHand)).toMatchObject({ path: { points: { '2021': 34 } }, dueDays: 45 });
  });
});
