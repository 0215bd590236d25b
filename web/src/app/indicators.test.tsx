import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { prefer } from '@/lib/preferences';
import type { LiveView } from '@/lib/types';
import { desk, lines, liveValue, reading } from '@/testing/indicators';
import { openPage } from '@/testing/open-page';
import { type Sent, newSession, overview, plan, serve } from '@/testing/server';

const BASE = '/api/desk/indicators/2021-2025';
let live: LiveView | null;
let refuse: { field: string; zh: string } | null;
let asked: string[];
let sent: Sent[];

beforeEach(() => {
  prefer({ language: 'zh' });
  refuse = null;
  live = null;
  asked = [];
  sent = serve((method, url) => {
    asked.push(url);
    const path = url.split('?')[0];
    if (path === '/api/session') {
      const session = newSession('planner');
      return {
        body: {
          ...session,
          permissions: [...session.permissions, 'indicators-read', 'readings-edit', 'indicators-edit'],
        },
      };
    }
    if (path === '/api/portal/plans') return { body: { plans: [plan] } };
    if (path === BASE)
      return { body: { plan: plan.key, asOf: '2024-04-01', knownAt: '', indicators: lines, differing: [] } };
    if (path === `${BASE}/I01`) return { body: live ? { ...desk, live } : desk };
    if (path === `${BASE}/I01/live/readings`) return { status: 201, body: reading(4) };
    if (path === `${BASE}/I01/readings` && method === 'POST')
      return refuse
        ? {
            status: 422,
            body: {
              status: 422,
              code: 'period-not-over',
              zh: { title: refuse.zh, detail: null },
              en: { title: 'not over', detail: null },
              at: { field: refuse.field },
            },
          }
        : { status: 201, body: reading(3) };
    return undefined;
  });
});

async function barriers() {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
}

describe('an officer looks at the indicators of the plan', () => {
  it('reads the late ones first, the binding ones apart, and why', async () => {
    await openPage('/desk/indicators');
    expect(await screen.findByText('2 项指标：0 项跟得上，0 项略慢，1 项落后，1 项还说不清。')).toBeTruthy();
    const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    expect(headings).toEqual(['约束性 1 项，单列：1 项落后', '落后的 2 项中 1 项', '还说不清的 2 项中 1 项']);
    const late = screen.getByRole('region', { name: /落后的/ });
    expect(within(late).getByText(/低0.5个百分点/)).toBeTruthy();
    expect(within(late).getByText('模拟')).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('sees what a measure says now, marked provisional and simulated, and takes over what is offered', async () => {
    live = liveValue;
    const user = userEvent.setup();
    await openPage('/desk/indicators/2021-2025/I01');
    const sheet = await screen.findByRole('region', { name: /实时数/ });
    expect(within(sheet).getByText('暂定')).toBeTruthy();
    expect(within(sheet).getByText('模拟')).toBeTruthy();
    expect(within(sheet).getByText(/由 300 条算出，其中 20 条缺值不计；其中 100 条是模拟的/)).toBeTruthy();
    expect(within(sheet).getByText('只计入台账登记的')).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /转为监测值/ }));
    await waitFor(() => {
      expect(sent.find((one) => one.url.endsWith('/live/readings'))?.body).toEqual({ period: '2025', note: null });
    });
  });

  it('is told why there is no live value, and is offered nothing', async () => {
    live = { ...liveValue, value: null, missing: { zh: '还没有登记', en: 'nothing yet' }, rows: 0, ended: null };
    await openPage('/desk/indicators/2021-2025/I01');
    const sheet = await screen.findByRole('region', { name: /实时数/ });
    expect(within(sheet).getByText('缺数：还没有登记')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /转为监测值/ })).toBeNull();
  });

  it('asks as of a day, and the address says so', async () => {
    await openPage('/desk/indicators?asOf=2023-12-31');
    expect(await screen.findByText(/这是 2023年12月31日 的情形/)).toBeTruthy();
    expect(asked).toContain(`${BASE}?asOf=2023-12-31`);
  });
});

describe('the page of one indicator', () => {
  it('says the sentence, the arithmetic, the versions, and where the figure comes from', async () => {
    await openPage('/desk/indicators/2021-2025/I01');
    expect(await screen.findByRole('heading', { level: 1, name: '绿地率' })).toBeTruthy();
    expect(screen.getByRole('img', { name: /绿地率。2023年为34%/ })).toBeTruthy();
    expect(screen.getByText('(34 − 32.9) ÷ (35.5 − 32.9)')).toBeTruthy();
    expect(screen.getByText('年报.xlsx，C7 格')).toBeTruthy();
    expect(screen.getByText('33.8').closest('s')).toBeTruthy();
    expect(screen.getByText('只有2个年度数，看不出误差有多大，不作预测。')).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('takes a reading, and says at the field what is wrong with it', async () => {
    refuse = { field: 'period', zh: '报告期还没有结束' };
    await openPage('/desk/indicators/2021-2025/I01');
    await userEvent.click(await screen.findByRole('button', { name: '报一个数' }));
    await userEvent.type(await screen.findByLabelText('监测值（%）'), '34.6');
    await userEvent.type(screen.getByLabelText('来源'), '年报');
    await userEvent.click(screen.getByRole('button', { name: '报上去' }));
    expect(await screen.findByText('报告期还没有结束')).toBeTruthy();
    refuse = null;
    await userEvent.click(screen.getByRole('button', { name: '报上去' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent.at(-1)?.body).toMatchObject({ period: '2024', value: 34.6, missing: null, source: '年报' });
  });
});

describe('a citizen reads how an indicator stands', () => {
  it('sees the published reading, its status, source and vintage', async () => {
    serve((_, url) => {
      if (url === '/api/portal/plans') return { body: { plans: [plan] } };
      if (url === '/api/portal/plans/2021-2025/indicators/I01')
        return {
          body: {
            plan,
            indicator: overview.groups[0]?.indicators[0],
            previous: null,
            next: 'I02',
            related: [],
            history: [],
          },
        };
      if (url === '/api/public/indicators/2021-2025/I01')
        return { body: { line: desk.line, path: desk.path, course: desk.course, readings: desk.readings } };
      return undefined;
    });
    await openPage('/plans/2021-2025/indicators/I01');
    expect((await screen.findAllByText('落后')).length).toBeGreaterThan(0);
    expect(screen.getByText('来源：绿化普查')).toBeTruthy();
    expect(screen.getByText(/最终核实数 · 公布 2024年3月1日/)).toBeTruthy();
    expect(screen.queryByText('规划员')).toBeNull();
  });
});
