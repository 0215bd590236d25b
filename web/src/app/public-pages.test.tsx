import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { prefer } from '@/lib/preferences';
import { openPage } from '@/testing/open-page';
import { line } from '@/testing/cases';
import { newSession, overview, plan, serve } from '@/testing/server';

const answers: Record<string, unknown> = {
  '/api/portal/site': {
    district: { code: '000000', name: plan.district, city: { zh: '某市', en: 'Some City' } },
    demo: true,
  },
  '/api/portal/plans': { plans: [plan] },
  '/api/portal/plans/2021-2025': overview,
  '/api/portal/plans/2021-2025/indicators/I02': {
    plan,
    indicator: overview.groups[0]?.indicators[1],
    previous: 'I01',
    next: null,
    related: [],
    history: [],
  },
};

beforeEach(() => {
  prefer({ language: 'zh' });
  serve((_, url) => (url in answers ? { body: answers[url] } : undefined));
});

describe('a citizen opens the plan', () => {
  it('reads who promised what, and that nothing was reported yet', async () => {
    await openPage('/');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveProperty(
      'textContent',
      '青渡区答应的事， 一条条写在这里',
    );
    expect(screen.getByText(/2 项指标，其中 1 项约束性/)).toBeTruthy();
    expect(screen.getByText('暂无监测数据')).toBeTruthy();
    expect(await screen.findByText('演示站')).toBeTruthy();
  });

  it('sees a missing base as a word and a relative target in its own words', async () => {
    await openPage('/');
    const entry = (await screen.findByRole('heading', { name: '能耗降低' })).closest('li') as HTMLElement;
    expect(within(entry).getByText('缺数')).toBeTruthy();
    expect(within(entry).getByText('完成市下达任务')).toBeTruthy();
    expect(within(entry).queryByText('约束性')).toBeNull();
    const binding = screen.getByRole('heading', { name: '绿地率' }).closest('li') as HTMLElement;
    expect(within(binding).getByText('约束性')).toBeTruthy();
  });

  it('follows an indicator to its page and reads it in one sentence', async () => {
    await openPage('/');
    await userEvent.click(await screen.findByRole('link', { name: /能耗降低.*目标/ }));
    expect(await screen.findByText('目标没有定数：完成市下达任务。')).toBeTruthy();
    expect(window.location.pathname).toBe('/plans/2021-2025/indicators/I02');
  });

  it('is shown the complaints that bear on it only as an officer who may read cases', async () => {
    const bearing = { total: 1, months: [{ month: '2026-11', cases: 1 }], cases: [line('1', '河边有异味')] };
    let may: string[] = [];
    const sent: string[] = [];
    serve((_, url) => {
      sent.push(url);
      if (url === '/api/session') return { body: { ...newSession('planner'), permissions: may } };
      if (url === '/api/desk/plan-items/2021-2025/I02/cases') return { body: bearing };
      if (url.startsWith('/api/desk/cases?')) return { body: { cases: [], next: null } };
      return url in answers ? { body: answers[url] } : undefined;
    });
    await openPage('/plans/2021-2025/indicators/I02');
    expect(await screen.findByText('目标没有定数：完成市下达任务。')).toBeTruthy();
    expect(sent.some((url) => url.startsWith('/api/desk/'))).toBe(false);

    cleanup();
    may = ['cases-read'];
    await openPage('/plans/2021-2025/indicators/I02');
    const cases = await screen.findByRole('region', { name: '有关的案件' });
    expect(within(cases).getByText('您能看到 1 件，按登记月份：')).toBeTruthy();
    expect(within(cases).getByRole('link', { name: /河边有异味/ })).toBeTruthy();
  });

  it('switches to English without changing the address', async () => {
    await openPage('/');
    await userEvent.click(await screen.findByRole('button', { name: 'English' }));
    expect(await screen.findByText('No readings yet')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    expect(window.location.pathname).toBe('/');
  });

  it('is told plainly that a page does not exist', async () => {
    await openPage('/plans/2021-2025/indicators/I99');
    expect(await screen.findByRole('heading', { name: '没有这一页' })).toBeTruthy();
  });
});
