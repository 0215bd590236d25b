import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoardCase, BoardUnit } from '@/features/cases/board/requests';
import { prefer } from '@/lib/preferences';
import { areas, fakeMap, mapAnswer } from '@/testing/area';
import { type Fake, caseServer, detail, line, place } from '@/testing/cases';
import { openPage } from '@/testing/open-page';
import { serve } from '@/testing/server';

vi.mock('@/features/area/map/MapCanvas', () => import('@/testing/FakeMapCanvas'));

const words = (zh: string) => ({ zh, en: zh });
const START = Date.now();
const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString();
const street = (n: number) => place(`street-${n}`, `${n}号街道`);

function called(unit: string, change: Partial<BoardUnit> = {}): BoardUnit {
  return {
    unit: place(unit, unit),
    relation: 'ASSISTING',
    standing: 'ASKED',
    askedAt: at(-60),
    answeredAt: null,
    arrivedAt: null,
    endedAt: null,
    clocks: [{ clock: 'arrival', title: words('到场'), dueAt: at(30), stoppedAt: null, late: false }],
    ...change,
  };
}
const late = { clocks: [{ clock: 'arrival', title: words('到场'), dueAt: at(-9), stoppedAt: null, late: true }] };
const call = (number: string, title: string, origin: number, units: BoardUnit[]): BoardCase => ({
  line: line(number, title, { type: 'whistle' }),
  origin: street(origin),
  by: null,
  byTitle: null,
  units,
});

let boards: Record<string, unknown>;
let fake: Fake;

beforeEach(() => {
  prefer({ language: 'zh' });
  boards = {};
  fake = { detail: detail(line('GE1', '井盖')), story: [], lines: [], refuse: [] };
  const answer = caseServer(fake);
  serve((method, url) => {
    const path = url.split('?')[0] ?? '';
    if (url === '/api/session') {
      const session = answer(method, url) as { body: { permissions: string[] } };
      return { body: { ...session.body, permissions: [...session.body.permissions, 'map-read'] } };
    }
    if (path in boards) return { body: boards[path] };
    return mapAnswer(url) ?? answer(method, url);
  });
});

async function barriers() {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);
}

describe('the whistle board', () => {
  it('counts by street and unit, says who is late, how long each took and how long it has', async () => {
    boards['/api/desk/cases/whistle/board'] = {
      cases: [
        call('SH1', '夜间占道', 1, [
          called('城管委', { standing: 'ARRIVED', answeredAt: at(-50), arrivedAt: at(-35) }),
          called('公安分局', late),
        ]),
        call('SH2', '污水外溢', 2, [called('城管委'), called('水务局', { standing: 'FINISHED', clocks: [] })]),
      ],
      values: [],
      more: false,
    };
    await openPage('/desk/whistles');
    const table = await screen.findByRole('table', { name: '各街道吹哨、各单位在办家次' });
    const rows = within(table).getAllByRole('row');
    expect(rows.map((row) => row.textContent?.replace(/·0/g, '0'))).toEqual([
      '吹哨街道合计公安分局城管委',
      '1号街道2超 11超 11',
      '2号街道101',
    ]);
    expect(screen.getByText('在办 2 件，1 家超时')).toBeTruthy();
    expect(screen.getByText('响应用 0:10:00 · 到场用 0:25:00')).toBeTruthy();
    expect(screen.getByText(/^到场 超 0:09:/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('says that nothing is called', async () => {
    boards['/api/desk/cases/whistle/board'] = { cases: [], values: [], more: false };
    await openPage('/desk/whistles');
    expect(await screen.findByText('眼下没有在办的吹哨。')).toBeTruthy();
  });
});

describe('the supervision board', () => {
  it('counts orders of each unit by level, the overdue first', async () => {
    const order = (number: string, unit: string, by: string, overdue: boolean): BoardCase => ({
      line: line(number, `${unit}的事`, {
        type: 'supervision-order',
        lead: place(unit, unit),
        overdue,
        dueAt: at(overdue ? -60 : 60),
      }),
      origin: null,
      by,
      byTitle: words(by === 'REMIND' ? '提醒' : '约谈'),
      units: [],
    });
    boards['/api/desk/cases/supervision-order/board'] = {
      cases: [order('DB1', '环卫所', 'REMIND', false), order('DB2', '水务局', 'INTERVIEW', true)],
      values: [
        { code: 'REMIND', title: words('提醒') },
        { code: 'INTERVIEW', title: words('约谈') },
      ],
      more: false,
    };
    await openPage('/desk/supervision');
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows.map((row) => row.textContent?.replace(/·0/g, '0'))).toEqual([
      '承办单位合计提醒约谈',
      '水务局1超 101超 1',
      '环卫所110',
    ]);
    expect(screen.getByRole('heading', { name: '已超时' })).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });
});

describe('the map beside the queue', () => {
  it('shows the row under the pointer, and the rows of a sign', async () => {
    const code = areas.find((area) => area.kind === 'GRID')?.code ?? '';
    fake.lines = [
      line('GE7', '井盖缺失', { area: place(code, '网格'), dueAt: at(-9), overdue: true }),
      line('GE8', '树枝折断', { area: place(code, '网格'), dueAt: at(600) }),
    ];
    await openPage('/desk/cases');
    await waitFor(() => expect(fakeMap.scene?.marks).toHaveLength(1));
    expect(fakeMap.scene?.marks[0]).toMatchObject({ label: '2', tone: 'ERROR', shown: false });

    await userEvent.hover(screen.getByText('树枝折断'));
    await waitFor(() => expect(fakeMap.scene?.marks[0]?.shown).toBe(true));

    const sign = fakeMap.scene?.marks[0]?.id ?? '';
    act(() => fakeMap.events?.onHover?.(sign));
    expect(screen.getByText('井盖缺失').closest('li')?.className).toContain('is-shown');
    act(() => fakeMap.events?.onMark?.(sign));
    expect(document.activeElement?.textContent).toBe('井盖缺失');
  });
});
