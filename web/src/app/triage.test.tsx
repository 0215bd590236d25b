import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { prefer } from '@/lib/preferences';
import { type Fake, caseServer, detail, gridEvent, line } from '@/testing/cases';
import { openPage } from '@/testing/open-page';
import { field } from '@/testing/register';
import { type Sent, serve } from '@/testing/server';

const words = (zh: string) => ({ zh, en: zh });
const code = (key: string, title: string) => ({ key, title: words(title), parent: null });

let fake: Fake;
let sent: Sent[];

async function barriers() {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);
}

beforeEach(() => {
  prefer({ language: 'zh' });
  fake = {
    detail: detail(line('WG1', '路灯不亮')),
    story: [],
    lines: [],
    refuse: [],
    type: {
      ...gridEvent,
      fields: [
        field('what', '事件描述', 'TEXT', { required: true }),
        field('matter', '事项', 'CODE', { codes: [code('01037', '路灯异常'), code('06010', '暴露垃圾')] }),
        field('area', '所在网格', 'AREA'),
      ],
      sections: [{ title: words('事件'), when: null, fields: ['what', 'matter', 'area'] }],
      triage: { words: ['what'], subject: 'matter' },
    },
    suggested: {
      choices: [
        { code: '01037', label: words('路灯异常'), confidence: 0.94, words: ['路灯', '不亮'] },
        { code: '06010', label: words('暴露垃圾'), confidence: 0.05, words: [] },
      ],
      byItself: true,
      simulated: true,
    },
    places: [
      {
        said: '丁字沽街道',
        name: words('丁字沽街道'),
        kind: 'street',
        area: { code: '000000004', name: words('丁字沽街道') },
        lon: null,
        lat: null,
        confidence: 0.9,
        why: words('名称相同'),
        simulated: true,
      },
      {
        said: '勤俭道与咸阳北路',
        name: words('勤俭道与咸阳北路交口'),
        kind: 'junction',
        area: null,
        lon: null,
        lat: null,
        confidence: 0.6,
        why: words('交口的点位不在地名库里'),
        simulated: false,
      },
    ],
  };
  sent = serve(caseServer(fake));
});

const asked = (end: string) => sent.filter((one) => one.url.endsWith(end)).map((one) => one.body);

describe('a case is registered with suggestions', () => {
  it('suggests once nobody types, says how sure it is and why, and a press files it', async () => {
    await openPage('/desk/cases/grid-event/new');
    await userEvent.type(await screen.findByRole('textbox', { name: /事件描述/ }), '路灯不亮');
    const chips = await screen.findByRole('group', { name: '类别建议' });
    const first = within(chips).getByRole('button', { name: /路灯异常/ });
    expect(first.textContent).toContain('很有把握');
    expect(first.textContent).toContain('看到：路灯、不亮');
    expect(within(chips).getByRole('button', { name: /暴露垃圾/ }).textContent).toContain('按整句意思');
    expect(within(chips).getByText('从模拟案件学来')).toBeTruthy();
    expect(asked('/grid-event/subjects').at(-1)).toEqual({ words: '路灯不亮' });
    expect(await barriers()).toEqual([]);

    first.focus();
    await userEvent.keyboard('{Enter}');
    expect(first.getAttribute('aria-pressed')).toBe('true');
    await userEvent.keyboard('{Control>}s{/Control}');
    await waitFor(() =>
      expect(asked('/desk/cases/grid-event')).toEqual([
        { values: { what: '路灯不亮', matter: '01037' }, channel: 'desk' },
      ]),
    );
  });

  it('fills in the area of a place that the words name; what has neither area nor point is only told', async () => {
    await openPage('/desk/cases/grid-event/new');
    await userEvent.type(await screen.findByRole('textbox', { name: /事件描述/ }), '丁字沽街道路灯不亮');
    const chips = await screen.findByRole('group', { name: '话里提到的地点' });
    expect(within(chips).queryByRole('button', { name: /交口/ })).toBeNull();
    expect(within(chips).getByText(/没有区域，不能直接填/)).toBeTruthy();
    await userEvent.click(within(chips).getByRole('button', { name: /丁字沽街道/ }));
    await userEvent.click(screen.getByRole('button', { name: /^登记/ }));
    await waitFor(() =>
      expect(asked('/desk/cases/grid-event').at(-1)).toMatchObject({ values: { area: '000000004' } }),
    );
  });

  it('asks nothing where the type learns nothing', async () => {
    fake.type = { ...(fake.type ?? gridEvent), triage: null };
    await openPage('/desk/cases/grid-event/new');
    await userEvent.type(await screen.findByRole('textbox', { name: /事件描述/ }), '路灯不亮');
    await waitFor(() => expect(asked('/duplicates').length).toBe(0));
    expect(asked('/subjects')).toEqual([]);
    expect(asked('/triage/place')).toEqual([]);
  });
});

describe('how well triage tells', () => {
  const figures = (n: number, change = {}) => ({
    n,
    accuracy: null,
    inThree: null,
    macroF1: null,
    calibrationError: null,
    subjects: [],
    ...change,
  });

  it('tells figures with how many there were, what is made up, and nothing of too few', async () => {
    fake.report = {
      least: 20,
      leastOfSubject: 5,
      types: [
        {
          type: 'grid-event',
          title: words('网格事件'),
          subject: words('事项'),
          byItself: 0.9,
          from: 50,
          learnedAt: '2026-03-02T00:50:00Z',
          examples: 96,
          simulated: 96,
          crossed: figures(96, {
            accuracy: 0.958,
            inThree: 1,
            macroF1: 0.957,
            calibrationError: 0.031,
            subjects: [
              { code: '01037', label: words('路灯异常'), n: 24, precision: 1, recall: 0.917, f1: 0.957 },
              { code: '06010', label: words('暴露垃圾'), n: 3, precision: null, recall: null, f1: null },
            ],
          }),
          answers: [
            { days: 30, figures: figures(4), byItself: { cases: 2, corrected: 1 } },
            { days: 90, figures: figures(4), byItself: { cases: 2, corrected: 1 } },
          ],
        },
        {
          type: 'demand',
          title: words('热线工单'),
          subject: words('诉求分类'),
          byItself: 0.9,
          from: 50,
          learnedAt: null,
          examples: 0,
          simulated: 0,
          crossed: null,
          answers: [],
        },
      ],
    };
    await openPage('/desk/triage');
    const events = await screen.findByRole('region', { name: '网格事件 · 事项' });
    expect(within(events).getByText('0.958')).toBeTruthy();
    expect(within(events).getByText('模拟')).toBeTruthy();
    expect(within(events).getAllByText('2 件，后被改正 1 件')).toHaveLength(2);
    expect(within(events).getAllByText('太少')).toHaveLength(4 + 4 + 3);
    const demands = screen.getByRole('region', { name: '热线工单 · 诉求分类' });
    expect(within(demands).getByText(/还没学：要有 50 条/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });
});
