import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { prefer } from '@/lib/preferences';
import type { Session } from '@/lib/types';
import { enrolment, identityAnswer, me, sessionOf, signedOut } from '@/testing/identity';
import { fill } from '@/testing/fill';
import { openPage } from '@/testing/open-page';
import { serve } from '@/testing/server';

const refused = (status: number, code: string, zh: string, more: object = {}) => ({
  status,
  body: { status, code, zh: { title: zh, detail: null }, en: { title: code, detail: null }, ...more },
});

/** The server's session moves on with each step; `steps` says how it answers what is sent. */
function door(first: Session, steps: Record<string, () => { status?: number; body: unknown; then?: Session }>) {
  let now = first;
  return serve((method, url) => {
    if (method === 'GET' && url === '/api/session') return { body: now };
    const step = steps[`${method} ${url}`]?.();
    if (step?.then) now = step.then;
    return step ?? identityAnswer(url);
  });
}

async function typePassword() {
  await fill(await screen.findByLabelText('账号'), 'street-liuqiao');
  await fill(screen.getByLabelText('密码'), 'four words stand together');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
}

beforeEach(() => prefer({ language: 'zh' }));

describe('signing in', () => {
  it('takes the six digits as they are pasted, with a space', async () => {
    const waiting = signedOut({ next: 'SECOND_FACTOR' });
    const inside = sessionOf('street');
    const sent = door(signedOut(), {
      'POST /api/session': () => ({ body: waiting, then: waiting }),
      'POST /api/session/second-factor': () => ({ body: inside, then: inside }),
    });
    await openPage('/desk/me');
    await typePassword();
    await userEvent.click(await screen.findByLabelText('验证码'));
    await userEvent.paste('314 159');
    await waitFor(() =>
      expect(sent.at(-1)).toMatchObject({ url: '/api/session/second-factor', body: { code: '314159' } }),
    );
    expect(await screen.findByRole('heading', { name: '我的账号' })).toBeTruthy();
  });

  it('takes a recovery code where the phone is not at hand', async () => {
    const inside = sessionOf('street');
    const sent = door(signedOut({ next: 'SECOND_FACTOR' }), {
      'POST /api/session/second-factor': () => ({ body: inside, then: inside }),
    });
    await openPage('/desk/me');
    await userEvent.click(await screen.findByRole('button', { name: '手机不在身边，用恢复码' }));
    await fill(screen.getByLabelText('恢复码'), 'abc');
    await userEvent.click(screen.getByRole('button', { name: '登录' }));
    expect(screen.getByText('恢复码是两段各 5 位。')).toBeTruthy();
    expect(sent).toEqual([]);
    await userEvent.clear(screen.getByLabelText('恢复码'));
    await userEvent.type(screen.getByLabelText('恢复码'), 'ABCDEFGHIJ{Enter}');
    await waitFor(() => expect(sent.at(-1)?.body).toEqual({ code: 'abcde-fghij' }));
  });

  it('says how long to wait after too many tries', async () => {
    door(signedOut(), {
      'POST /api/session': () => refused(429, 'too-many-tries', '试得太多', { retryAfter: 90 }),
    });
    await openPage('/desk');
    await typePassword();
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('试得太多，1 分 30 秒后再试')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('密码').value).toBe('');
  });

  it('ticks the rules off while a forced new password is typed, then lets in', async () => {
    const inside = sessionOf('street');
    const sent = door(sessionOf('street', { next: 'CHANGE_PASSWORD', mustChangePassword: true }), {
      'PUT /api/desk/me/password': () => ({ body: { endedSessions: 0 }, then: inside }),
    });
    await openPage('/desk/me');
    expect(await screen.findByRole('heading', { name: '先改密码' })).toBeTruthy();
    await fill(screen.getByLabelText('现在的密码'), 'Kx7m-2Qpd-9vTz');
    await fill(await screen.findByLabelText('新密码'), 'river');
    expect(screen.getByText('至少 12 个字').textContent).toContain('还没满足');
    await fill(screen.getByLabelText('新密码'), ' lantern');
    await waitFor(() => expect(screen.getByText('至少 12 个字').textContent).toContain('已满足'));
    await userEvent.click(screen.getByRole('button', { name: '改密码' }));
    expect(sent).toEqual([]);
    await fill(screen.getByLabelText('再输一遍'), 'river lantern');
    await userEvent.click(screen.getByRole('button', { name: '改密码' }));
    await waitFor(() => expect(sent.at(-1)?.body).toEqual({ current: 'Kx7m-2Qpd-9vTz', next: 'river lantern' }));
    expect(await screen.findByRole('heading', { name: '我的账号' })).toBeTruthy();
  });

  it('binds an authenticator, and shows the recovery codes before it goes on', async () => {
    const inside = sessionOf('security');
    const codes = ['aaaaa-11111', 'bbbbb-22222'];
    door(sessionOf('security', { next: 'ENROL_SECOND_FACTOR' }), {
      'POST /api/desk/me/second-factor': () => ({ body: enrolment }),
      'POST /api/desk/me/second-factor/confirmation': () => ({ body: { recoveryCodes: codes }, then: inside }),
    });
    await openPage('/desk/me');
    expect(await screen.findByRole('img', { name: '绑定用的二维码' })).toBeTruthy();
    expect(screen.getByText('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP')).toBeTruthy();
    await fill(screen.getByLabelText('再抄下它显示的 6 位数'), '271828');
    await userEvent.click(screen.getByRole('button', { name: '绑定' }));
    expect(await screen.findByText('aaaaa-11111')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '存好了' }));
    expect(await screen.findByRole('heading', { name: '我的账号' })).toBeTruthy();
    expect(screen.queryByText('aaaaa-11111')).toBeNull();
  });

  it('says why the other house did not let in', async () => {
    door(signedOut({ oidc: { name: { zh: '市统一认证', en: 'City' }, href: '/api/session/sign-in/oidc' } }), {});
    await openPage('/desk?problem=oidc-account-unknown');
    expect(await screen.findByText(/这里还没有您的账号/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '用市统一认证登录' }).getAttribute('href')).toBe(
      '/api/session/sign-in/oidc',
    );
  });

  it('fills in a demonstration account', async () => {
    door(signedOut(), {});
    await openPage('/desk');
    await userEvent.click(await screen.findByRole('button', { name: /柳桥街道干部/ }));
    expect(screen.getByLabelText<HTMLInputElement>('账号').value).toBe('street-liuqiao');
  });
});

describe('whom the desk shows what', () => {
  it.each([
    ['system', '账号', ['账号', '接口令牌', '外发消息']],
    ['security', '授权', ['授权', '角色', '谁能看见什么']],
    ['audit', '日志', ['日志']],
  ] as const)('leads the %s officer to the first own page', async (who, heading, ways) => {
    door(sessionOf(who), {});
    await openPage('/desk');
    expect(await screen.findByRole('heading', { level: 1, name: new RegExp(heading) })).toBeTruthy();
    const links = within(screen.getByRole('navigation', { name: '主要' })).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual([...ways, '公开页']);
  });

  it('leads whoever has no page of work to the own account', async () => {
    door({ ...sessionOf('street'), permissions: ['own-account'] }, {});
    await openPage('/desk');
    expect(await screen.findByRole('heading', { name: '我的账号' })).toBeTruthy();
    expect(screen.getAllByText(new RegExp(me.username)).length).toBeGreaterThan(0);
  });

  it('says that the session ended, not that one never was in', async () => {
    let over = false;
    serve((_, url) => {
      if (url === '/api/session') return { body: over ? signedOut() : sessionOf('street') };
      if (over && url.startsWith('/api/desk')) return refused(401, 'sign-in-required', '请登录');
      return identityAnswer(url);
    });
    await openPage('/desk/me');
    await screen.findByRole('heading', { name: '我的账号' });
    over = true;
    await userEvent.click(await screen.findByRole('button', { name: /^结束 · / }));
    await userEvent.click(screen.getByRole('button', { name: /^确定结束/ }));
    expect(await screen.findByText(/会话已结束/)).toBeTruthy();
  });
});
