import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { prefer } from '@/lib/preferences';
import { grant, identityAnswer, sessionOf } from '@/testing/identity';
import { fill } from '@/testing/fill';
import { openPage } from '@/testing/open-page';
import { type Sent, serve } from '@/testing/server';

let sent: Sent[];

async function open(writes: (method: string, url: string) => { status?: number; body: unknown } | undefined) {
  sent = serve((method, url) => {
    if (url === '/api/session') return { body: sessionOf('street') };
    return method === 'GET' ? identityAnswer(url) : writes(method, url);
  });
  await openPage('/desk/me');
  await screen.findByRole('heading', { name: '我的账号' });
}

beforeEach(() => prefer({ language: 'zh' }));

describe('one’s own account', () => {
  it('explains the grants in sentences, with who gave them and until when', async () => {
    await open(() => undefined);
    const part = await screen.findByRole('region', { name: '我能做什么' });
    expect(within(part).getByText(/，管柳桥街道及以下区域/)).toBeTruthy();
    expect(within(part).getByText(/security-officer 2026年3月1日 授 · 到 2026年12月31日 止/)).toBeTruthy();
    expect(within(part).getByText(/units 2026年11月\d+日 委托/)).toBeTruthy();
  });

  it('ends a strange session after asking once more', async () => {
    await open(() => ({ body: {} }));
    const part = await screen.findByRole('region', { name: '登录的设备' });
    expect(await within(part).findByText('Windows 上的 Chrome')).toBeTruthy();
    await userEvent.click(within(part).getByRole('button', { name: '结束 · HarmonyOS 上的 HuaweiBrowser' }));
    expect(sent).toEqual([]);
    await userEvent.click(within(part).getByRole('button', { name: /^确定结束/ }));
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ method: 'DELETE', url: '/api/desk/me/sessions/s2' }));
    expect(await within(part).findByText('结束了 1 个。')).toBeTruthy();
  });

  it('delegates a part until a day, and says at the field what the server refuses', async () => {
    const refusal = {
      status: 409,
      body: {
        status: 409,
        code: 'delegation-not-possible',
        at: { field: 'area' },
        zh: { title: '不能委托', detail: '000000002 不在您管的区域里' },
        en: { title: 'Not possible', detail: null },
      },
    };
    let answer: { status?: number; body: unknown } = refusal;
    await open(() => answer);
    await userEvent.click(await screen.findByRole('button', { name: '委托给同事' }));
    await userEvent.click(screen.getByRole('button', { name: '委托' }));
    expect(screen.getByText('要填。')).toBeTruthy();
    expect(screen.getByText('要填今天或以后的日子。')).toBeTruthy();
    await userEvent.click(screen.getByRole('combobox', { name: /给谁/ }));
    await userEvent.click(await screen.findByRole('option', { name: /第 7 网格网格员/ }));
    await fill(screen.getByLabelText('到哪天止'), '2099-01-31');
    await fill(screen.getByLabelText('只给其中一部分（可不填）'), '000000002');
    await userEvent.click(screen.getByRole('button', { name: '委托' }));
    expect(await screen.findByText('000000002 不在您管的区域里')).toBeTruthy();
    answer = { status: 201, body: grant };
    await userEvent.click(screen.getByRole('button', { name: '委托' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: '委托' })).toBeNull());
    expect(sent.at(-1)?.body).toEqual({
      grant: 41,
      to: 'grid-0107',
      unit: null,
      area: '000000002',
      lastDay: '2099-01-31',
    });
  });

  it('hears at the field that the present password was wrong', async () => {
    await open(() => ({
      status: 403,
      body: {
        status: 403,
        code: 'password-wrong',
        at: { field: 'current' },
        zh: { title: '现在的密码不对', detail: null },
        en: { title: 'Wrong', detail: null },
      },
    }));
    const part = await screen.findByRole('region', { name: '密码' });
    await userEvent.click(within(part).getByRole('button', { name: '改密码' }));
    await fill(within(part).getByLabelText('现在的密码'), 'wrong');
    await fill(within(part).getByLabelText('新密码'), 'river lantern bridge');
    await fill(within(part).getByLabelText('再输一遍'), 'river lantern bridge');
    await userEvent.click(within(part).getByRole('button', { name: '改密码' }));
    expect(await within(part).findByText('现在的密码不对')).toBeTruthy();
  });
});
