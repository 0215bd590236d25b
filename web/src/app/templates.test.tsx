import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { BLANK, filled } from '@/features/cases/template/filled';
import { prefer } from '@/lib/preferences';
import { type Fake, caseServer, detail, gridEvent, line, step } from '@/testing/cases';
import { fill } from '@/testing/fill';
import { openPage } from '@/testing/open-page';
import { type Sent, serve } from '@/testing/server';

const litter = line('WG1', '楼前堆放垃圾');
const named = (zh: string) => ({ zh, en: zh });
let fake: Fake;
let sent: Sent[];

beforeEach(() => {
  prefer({ language: 'zh' });
  fake = {
    detail: detail(litter, {
      steps: [step('returnBack', '退回', { reason: true }), step('handle', '处置完成', { asks: ['result'] })],
    }),
    story: [],
    lines: [],
    refuse: [],
    templates: {
      texts: [
        {
          key: 'not-ours',
          title: named('不属本单位职责'),
          own: false,
          steps: ['returnBack'],
          field: null,
          says: '{number}不属{lead}职责，反映人{phone}。',
        },
        {
          key: '7',
          title: named('已清理'),
          own: true,
          steps: ['handle'],
          field: 'result',
          says: '{title}已清理。',
        },
      ],
      forms: [{ key: 'branch', title: named('树枝断落'), own: false, values: { what: '树枝断落，影响通行' } }],
    },
  };
  const answer = caseServer(fake);
  sent = serve((method, url) => answer(method, url));
});

/** By the keyboard alone: arrows on the closed list go from one to the next. */
async function choose(name: string) {
  const choice = await screen.findByRole('button', { name: /不用模板/ });
  choice.focus();
  for (let i = 0; i < 5 && !choice.textContent.includes(name); i++) await userEvent.keyboard('{ArrowRight}');
  expect(choice.textContent).toContain(name);
}

describe('a template', () => {
  it('is filled with what one may see, and leaves a blank for what is not there', () => {
    const now = new Date('2026-03-02T04:00:00Z');
    expect(filled('{number} {matter} {phone} {result} {today}', gridEvent, detail(litter), now)).toBe(
      `WG1 暴露垃圾 138****1234 ${BLANK} 2026年3月2日`,
    );
  });

  it('is chosen by keyboard in a step, and can be changed before it goes out', async () => {
    await openPage('/desk/cases/grid-event/WG1');
    await userEvent.click(await screen.findByRole('button', { name: '退回' }));
    await choose('不属本单位职责');
    const reason = await screen.findByLabelText<HTMLTextAreaElement>('理由');
    expect(reason.value).toBe('WG1不属环卫所职责，反映人138****1234。');
    await userEvent.type(reason, '请改派');
    const form = screen.getByRole('form', { name: '退回' });
    await userEvent.click(within(form).getByRole('button', { name: '退回' }));
    await waitFor(() =>
      expect(sent.at(-1)?.body).toMatchObject({ reason: 'WG1不属环卫所职责，反映人138****1234。请改派' }),
    );
  });

  it('of the unit fills a field of the form, and can be thrown away', async () => {
    await openPage('/desk/cases/grid-event/WG1');
    await userEvent.click(await screen.findByRole('button', { name: '处置完成' }));
    await choose('已清理');
    expect((await screen.findByLabelText<HTMLTextAreaElement>(/处置结果/)).value).toBe('楼前堆放垃圾已清理。');
    await userEvent.click(screen.getByRole('button', { name: '删除此模板' }));
    await waitFor(() => expect(sent.at(-1)?.url).toBe('/api/desk/cases/grid-event/templates/7'));
  });

  it('is kept from what was written', async () => {
    await openPage('/desk/cases/grid-event/WG1');
    await userEvent.click(await screen.findByRole('button', { name: '退回' }));
    await fill(await screen.findByLabelText('理由'), '现场没有发现');
    await userEvent.click(screen.getByRole('button', { name: '存为模板' }));
    const dialog = await screen.findByRole('dialog');
    await fill(within(dialog).getByLabelText('名称'), '没有发现');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(sent.at(-1)?.body).toEqual({
        title: '没有发现',
        step: 'returnBack',
        field: null,
        says: '现场没有发现',
      }),
    );
  });

  it('fills in a whole new case', async () => {
    await openPage('/desk/cases/grid-event/new');
    await choose('树枝断落');
    expect((await screen.findByLabelText<HTMLInputElement>(/事件描述/)).value).toBe('树枝断落，影响通行');
  });
});
