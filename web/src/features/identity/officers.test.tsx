import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { prefer } from '@/lib/preferences';
import { accounts, grant, identityAnswer, sessionOf, tokens } from '@/testing/identity';
import { fill } from '@/testing/fill';
import { openPage } from '@/testing/open-page';
import { type Sent, serve } from '@/testing/server';

let sent: Sent[];
let asked: string[];

async function open(
  who: 'system' | 'security' | 'audit',
  address: string,
  writes: (method: string, url: string) => { status?: number; body: unknown } | undefined = () => undefined,
) {
  asked = [];
  sent = serve((method, url) => {
    if (url === '/api/session') return { body: sessionOf(who) };
    asked.push(url);
    return method === 'GET' ? identityAnswer(url) : writes(method, url);
  });
  await openPage(address);
}

const choose = async (label: RegExp, option: RegExp) => {
  await userEvent.click(screen.getByRole('button', { name: label }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

beforeEach(() => prefer({ language: 'zh' }));

describe('the system officer', () => {
  it('opens an account and sees its temporary password once', async () => {
    await open('system', '/desk/accounts', () => ({
      status: 201,
      body: { account: accounts[2], password: 'Kx7m-2Qpd' },
    }));
    await userEvent.click(await screen.findByRole('button', { name: '开账号' }));
    const dialog = await screen.findByRole('dialog');
    await fill(within(dialog).getByLabelText('账号名'), '7-grid');
    await userEvent.click(within(dialog).getByRole('button', { name: '开账号' }));
    expect(within(dialog).getByText(/字母开头/)).toBeTruthy();
    await userEvent.clear(within(dialog).getByLabelText('账号名'));
    await fill(within(dialog).getByLabelText('账号名'), 'grid-0107');
    await fill(within(dialog).getByLabelText('岗位'), '第 7 网格网格员');
    await fill(within(dialog).getByLabelText('单位'), '柳桥北里社区居委会');
    await userEvent.click(within(dialog).getByRole('button', { name: '开账号' }));
    expect(await screen.findByText('Kx7m-2Qpd')).toBeTruthy();
    expect(sent.at(-1)?.body).toEqual({
      username: 'grid-0107',
      post: { zh: '第 7 网格网格员', en: '第 7 网格网格员' },
      unit: { zh: '柳桥北里社区居委会', en: '柳桥北里社区居委会' },
    });
    await userEvent.click(screen.getByRole('button', { name: '存好了' }));
    expect(screen.queryByText('Kx7m-2Qpd')).toBeNull();
  });

  it('closes an account only with a reason', async () => {
    await open('system', '/desk/accounts', () => ({ body: accounts[0] }));
    await userEvent.click(await screen.findByRole('button', { name: '停用 · street-liuqiao' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '停用' }));
    expect(within(dialog).getByText('要写理由。')).toBeTruthy();
    await fill(within(dialog).getByLabelText('理由'), '调离');
    await userEvent.click(within(dialog).getByRole('button', { name: '停用' }));
    await waitFor(() =>
      expect(sent.at(-1)).toMatchObject({ url: '/api/desk/accounts/street-liuqiao/closing', body: { reason: '调离' } }),
    );
  });

  it('keeps search and state in the address, and asks the server', async () => {
    await open('system', '/desk/accounts');
    await userEvent.type(await screen.findByRole('searchbox'), '柳桥{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: '已停用' }));
    await waitFor(() => expect(asked).toContain(`/api/desk/accounts?q=${encodeURIComponent('柳桥')}&state=CLOSED`));
    expect(new URLSearchParams(window.location.search).get('state')).toBe('CLOSED');
  });

  it('asks for a token and is shown its secret once', async () => {
    await open('system', '/desk/tokens', () => ({ status: 201, body: { token: tokens[0], secret: 'hq_7f3k' } }));
    await userEvent.click(await screen.findByRole('button', { name: '开令牌' }));
    await fill(await screen.findByLabelText('给哪个系统'), '市级平台报表');
    await fill(screen.getByLabelText('用到哪天'), '2099-01-31');
    await userEvent.click(screen.getByRole('button', { name: '开令牌' }));
    expect(screen.getByText('至少选一样。')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: '看区域和地图' }));
    await userEvent.click(screen.getByRole('button', { name: '开令牌' }));
    expect(await screen.findByText('hq_7f3k')).toBeTruthy();
    expect(sent.at(-1)?.body).toMatchObject({ district: true, permissions: ['map-read'], lastDay: '2099-01-31' });
  });
});

describe('the security officer', () => {
  it('is told in place why two duties do not go together, and nothing is sent', async () => {
    await open('security', '/desk/grants?account=street-liuqiao');
    await userEvent.click(await screen.findByRole('button', { name: '授一个角色' }));
    await screen.findByRole('button', { name: /角色/ });
    await choose(/角色$/, /审计管理员/);
    expect(await screen.findByText(/不能再兼审计/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '授权' }));
    expect(sent).toEqual([]);
  });

  it('grants a role for a unit found by its name', async () => {
    await open('security', '/desk/grants?account=street-liuqiao', () => ({ status: 201, body: grant }));
    await userEvent.click(await screen.findByRole('button', { name: '授一个角色' }));
    await choose(/角色$/, /街道干部/);
    await fill(await screen.findByRole('combobox', { name: /单位/ }), '柳桥');
    await userEvent.click(await screen.findByRole('option', { name: /柳桥街道/ }));
    await userEvent.click(screen.getByRole('button', { name: '授权' }));
    await waitFor(() =>
      expect(sent.at(-1)?.body).toEqual({
        username: 'street-liuqiao',
        role: 'street-officer',
        unit: '000000001',
        area: null,
        from: null,
        lastDay: null,
      }),
    );
  });

  it('approves a token that waits', async () => {
    await open('security', '/desk/grants?show=tokens', () => ({ body: tokens[0] }));
    await userEvent.click(await screen.findByRole('button', { name: '批准 · 市级平台报表' }));
    await userEvent.click(screen.getByRole('button', { name: /^确定批准/ }));
    await waitFor(() => expect(sent.at(-1)?.url).toBe('/api/desk/grants/tokens/3/approval'));
  });

  it('reads the roles in words', async () => {
    await open('security', '/desk/roles');
    expect(await screen.findByText('查看区域和地图、查看机构和职责分工、查看人员')).toBeTruthy();
    expect(screen.getByRole('region', { name: /三员/ })).toBeTruthy();
  });

  it('reads, sentence by sentence, why somebody can see a record', async () => {
    await open('security', '/desk/access?ask=why&account=street-liuqiao&record=person%3A17');
    expect(await screen.findByText('柳桥街道干部能看见人员 测试甲0017')).toBeTruthy();
    const steps = within(screen.getByRole('region', { name: '第 1 条路' })).getAllByRole('listitem');
    expect(steps.map((step) => step.textContent)).toEqual([
      '账号账号是柳桥街道干部。',
      '授权security-officer于 2026年3月1日 授给“街道干部”。 到 2026年12月31日 止。',
      '角色“街道干部”可以查看人员。',
      '范围这次授权管柳桥街道，和它以下的全部区域。',
      '往下柳桥街道 › 柳桥北里社区 › 第 7 网格',
      '记录人员 测试甲0017属于第 7 网格。',
    ]);
  });

  it('reads why not', async () => {
    await open('security', '/desk/access?ask=why&account=planner&record=person%3A17');
    expect(await screen.findByText('规划员看不见人员 测试甲0017')).toBeTruthy();
    expect(screen.getByText('它没有一个角色可以查看人员。')).toBeTruthy();
  });

  it('goes from who can see a record to why one of them can', async () => {
    await open('security', '/desk/access?ask=who&record=person%3A17');
    expect(await screen.findByText('2 个账号能看见人员 测试甲0017。')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: '看为什么 · 柳桥街道干部' }));
    expect(await screen.findByRole('region', { name: '第 1 条路' })).toBeTruthy();
  });

  it('sees how far each permission of an account reaches', async () => {
    await open('security', '/desk/access?ask=reach&account=street-liuqiao');
    expect(await screen.findByText('柳桥街道干部有 3 项权限。')).toBeTruthy();
    expect(screen.getByText('6 个单位、132 片区域')).toBeTruthy();
  });
});

describe('the audit officer', () => {
  it('opens an entry and reads what was and what became of it', async () => {
    await open('audit', '/desk/audit');
    await userEvent.click(await screen.findByRole('button', { name: /改账号/ }));
    const row = await screen.findByRole('row', { name: /岗位 · 中文/ });
    expect(within(row).getByText('柳桥街道科员').closest('del')).toBeTruthy();
    expect(within(row).getByText('柳桥街道干部').closest('ins')).toBeTruthy();
    expect(screen.getByText('另有 2 项没变')).toBeTruthy();
    expect(screen.getByText('第 1—2 条，共 1,284 条')).toBeTruthy();
  });

  it('narrows by who and when, whole days, and exports what was found', async () => {
    await open('audit', '/desk/audit');
    await fill(await screen.findByLabelText('谁'), 'system-officer');
    await fill(screen.getByLabelText('到哪天'), '2026-11-25');
    await userEvent.click(screen.getByRole('button', { name: '查' }));
    const after = new Date('2026-11-26T00:00:00+08:00').toISOString();
    await waitFor(() => expect(asked).toContain(`/api/desk/audit?who=system-officer&to=${encodeURIComponent(after)}`));
    await userEvent.click(await screen.findByRole('button', { name: '导出' }));
    const link = await screen.findByRole('link', { name: 'CSV 表' });
    expect(link.getAttribute('href')).toContain('format=csv&who=system-officer');
  });

  it('asks for the next page from where the last one ended', async () => {
    await open('audit', '/desk/audit');
    await userEvent.click(await screen.findByRole('button', { name: '再看 50 条' }));
    await waitFor(() => expect(asked).toContain('/api/desk/audit?before=1283'));
  });
});
