import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { prefer } from '@/lib/preferences';
import { type Fake, caseServer, chapter, detail, line, step } from '@/testing/cases';
import { openPage } from '@/testing/open-page';
import { type Sent, serve } from '@/testing/server';

const litter = line('WG1', '楼前堆放垃圾');
const other = line('WG9', '楼前有一堆垃圾');
const words = (zh: string) => ({ zh, en: zh });

let fake: Fake;
let sent: Sent[];

beforeEach(() => {
  prefer({ language: 'zh' });
  fake = { detail: detail(litter), story: [chapter(1, '登记', { action: 'case-opened' })], lines: [], refuse: [] };
  const answer = caseServer(fake);
  sent = serve((method, url) => {
    if (url.endsWith('/duplicates'))
      return {
        body: {
          cases: [
            {
              line: other,
              score: 0.87,
              parts: [{ what: 'PLACE', weight: 3, likeness: 0.8, words: words('相距 30 米') }],
            },
          ],
        },
      };
    if (url.endsWith('/merge') || url.endsWith('/part')) return { body: fake.detail };
    if (url === '/api/desk/cases/steps')
      return {
        body: {
          done: 1,
          refused: 1,
          cases: [
            { type: 'grid-event', number: 'WG1', done: true, state: words('待派遣'), code: null, why: null },
            {
              type: 'grid-event',
              number: 'WG2',
              done: false,
              state: null,
              code: 'step-not-allowed',
              why: words('已立案'),
            },
          ],
        },
      };
    return answer(method, url);
  });
});

const barriers = async () => {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);
};
const last = () => sent.filter((one) => one.method !== 'GET').at(-1);

describe('cases that are one', () => {
  it('is merged into a likely one, for a reason, once its likeness is explained', async () => {
    fake.detail = detail(litter, { mayMerge: true });
    await openPage('/desk/cases/grid-event/WG1');
    expect(await screen.findByText('像 87%')).toBeTruthy();
    expect(screen.getByText(/相距 30 米/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '并入它 WG9' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByRole('textbox'), '同一堆');
    await userEvent.click(within(dialog).getByRole('button', { name: '并入它' }));
    expect(last()?.body).toEqual({ version: 3, into: 'WG9', reason: '同一堆' });
  });

  it('says which case it stands with, and what to ask when somebody is called back', async () => {
    fake.detail = detail(line('WG1', '楼前堆放垃圾', { merged: true }), {
      mayMerge: true,
      mergedInto: { type: 'grid-event', number: 'WG9', title: '楼前有一堆垃圾' },
      callBack: {
        step: 'call',
        script: words('解决了吗？'),
        period: '2026-03',
        seed: 'grid-event',
        share: 0.2,
        digits: '1e10eade61c0cef5',
        below: '3333333333333333',
        missed: 1,
        attempts: 3,
        waiting: true,
        calls: [],
      },
    });
    await openPage('/desk/cases/grid-event/WG1');
    expect(await screen.findByRole('link', { name: '楼前有一堆垃圾' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '分开' })).toBeTruthy();
    expect(screen.getByText('解决了吗？')).toBeTruthy();
    expect(screen.getByText('未接通 1 次，最多 3 次')).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });
});

describe('many at once', () => {
  it('takes one step in those chosen, and tells of each that was refused why', async () => {
    fake.lines = [litter, line('WG2', '井盖缺失')];
    fake.detail = detail(litter, { steps: [step('file', '立案')] });
    await openPage('/desk/cases');
    await userEvent.click(await screen.findByRole('checkbox', { name: '选中 楼前堆放垃圾' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '选中 井盖缺失' }));
    await userEvent.click(await screen.findByRole('button', { name: '立案' }));
    expect(last()?.body).toEqual({
      step: 'file',
      cases: [
        { type: 'grid-event', number: 'WG1', version: 3 },
        { type: 'grid-event', number: 'WG2', version: 3 },
      ],
    });
    expect(await screen.findByText('办成 1 件，没办成 1 件：')).toBeTruthy();
    expect(screen.getByText('已立案')).toBeTruthy();
  });
});
