import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { prefer } from '@/lib/preferences';
import type { Decided, Draft, Item } from '@/lib/types';
import { openPage } from '@/testing/open-page';
import { type Sent, decided, newDraft, newSession, serve } from '@/testing/server';

let draft: Draft;
let sent: Sent[];

/** The desk's server: one draft, decisions applied to it, and a way to refuse the next one. */
function desk(role: 'planner' | 'viewer', refuse?: { status: number; body: unknown }) {
  draft = newDraft();
  let refusal = refuse;
  sent = serve((method, url, body) => {
    if (url === '/api/session') return { body: newSession(role) };
    if (url === '/api/desk/drafts/d1') return { body: draft };
    const [, id] = /items\/(\w+)\/decision$/.exec(url) ?? [];
    const item = draft.items.find((i) => i.id === id);
    if (method !== 'PUT' || !item) return undefined;
    if (refusal) {
      const answer = refusal;
      refusal = undefined;
      return answer;
    }
    const { action, value, reason } = body as { action: string; value?: Item['value']; reason?: string };
    const states: Record<string, Item['state']> = {
      CONFIRM: 'CONFIRMED',
      CORRECT: 'CORRECTED',
      REJECT: 'REJECTED',
      UNDO: 'READ',
    };
    const after = decided(item, {
      state: states[action],
      value: value ?? item.value,
      reason: reason ?? null,
    } as Partial<Item>);
    draft = { ...draft, items: draft.items.map((i) => (i.id === id ? after : i)) };
    return { body: { item: after, progress: { items: 1, decided: 1 }, coverage: draft.coverage } satisfies Decided };
  });
}

beforeEach(() => prefer({ language: 'zh' }));

describe('an officer reviews what was read', () => {
  it('sees the numbers add up', async () => {
    desk('planner');
    await openPage('/desk/drafts/d1');
    expect(await screen.findByRole('img', { name: '2 句带数字，1 句编入，1 句留出' })).toBeTruthy();
    expect(screen.getByText('数目对得上')).toBeTruthy();
  });

  it('chooses a span in the text and the object opens beside it', async () => {
    desk('planner');
    await openPage('/desk/drafts/d1');
    const pane = await screen.findByRole('region', { name: '正文' });
    await userEvent.click(within(pane).getByText(/建65个老人家食/));
    expect(screen.getByRole('button', { name: /C001/ }).getAttribute('aria-expanded')).toBe('true');
  });

  it('confirms with the keys alone', async () => {
    desk('planner');
    await openPage('/desk/drafts/d1');
    await screen.findByRole('region', { name: '正文' });
    await userEvent.keyboard('j{Enter}');
    await waitFor(() => expect(sent.at(-1)?.body).toEqual({ action: 'CONFIRM', version: 1 }));
    expect(await screen.findByText('1 个，都核过了')).toBeTruthy();
  });

  it('corrects in place, and is told at the field what is wrong', async () => {
    desk('planner');
    await openPage('/desk/drafts/d1');
    await screen.findByRole('region', { name: '正文' });
    await userEvent.keyboard('je');
    const number = await screen.findByRole('textbox', { name: '数' });
    await userEvent.clear(number);
    await userEvent.type(number, '六十五');
    await userEvent.click(screen.getByRole('button', { name: '存' }));
    expect(screen.getByText('要填数字。')).toBeTruthy();
    expect(sent).toEqual([]);
    await userEvent.clear(number);
    await userEvent.type(number, '66');
    await userEvent.click(screen.getByRole('button', { name: '存' }));
    await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ action: 'CORRECT', value: { value: 66 } }));
    expect(await screen.findByText('已改')).toBeTruthy();
  });

  it('leaves an object out only with a reason', async () => {
    desk('planner');
    await openPage('/desk/drafts/d1');
    await screen.findByRole('region', { name: '正文' });
    await userEvent.keyboard('jx');
    const form = (await screen.findByRole('textbox', { name: '为什么留出' })).closest('form') as HTMLElement;
    await userEvent.click(within(form).getByRole('button', { name: '留出' }));
    expect(screen.getByText('要写理由。')).toBeTruthy();
    await userEvent.click(within(form).getByRole('button', { name: '重复' }));
    await userEvent.click(within(form).getByRole('button', { name: '留出' }));
    await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ action: 'REJECT', reason: '重复' }));
  });

  it('hears who changed it meanwhile and gets the newest', async () => {
    desk('planner', {
      status: 409,
      body: {
        code: 'item-changed-meanwhile',
        zh: { title: '刚被改过', detail: '另一位规划员 10:31 改过' },
        en: { title: 'Changed meanwhile', detail: null },
      },
    });
    await openPage('/desk/drafts/d1');
    await screen.findByRole('region', { name: '正文' });
    await userEvent.keyboard('j{Enter}');
    expect(await screen.findByText(/另一位规划员 10:31 改过/)).toBeTruthy();
    expect(screen.getByText('刚被别人改过，已换成最新的。看过再定。')).toBeTruthy();
  });

  it('shows a viewer everything and no button that changes anything', async () => {
    desk('viewer');
    await openPage('/desk/drafts/d1');
    await userEvent.click(await screen.findByRole('button', { name: /C001/ }));
    expect(screen.queryByRole('button', { name: /核对无误/ })).toBeNull();
    expect(screen.queryByRole('button', { name: '采用' })).toBeNull();
    expect(screen.getByText('您可以看，不能改；核对由规划员来做。')).toBeTruthy();
  });
});
