import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { prefer } from '@/lib/preferences';
import { type Fake, caseServer, caseSession, chapter, clock, detail, line, place, step } from '@/testing/cases';
import { openPage } from '@/testing/open-page';
import { type Sent, plan, serve } from '@/testing/server';
import { Uploads } from '@/testing/uploads';

let fake: Fake;
let sent: Sent[];
let asked: string[];

const after = { label: 'after', kinds: [], needsFile: false, needsPlace: false, within: null, refuses: true };
const form = {
  state: 'OPEN',
  code: 'I01',
  name: '绿地率',
  nameEn: null,
  period: { key: '2025', label: { zh: '2025 年', en: '2025' } },
  dueOn: '2026-03-20',
};
const refusal = {
  status: 403,
  body: { status: 403, code: 'not-allowed', zh: { title: '无权', detail: null }, en: { title: 'No', detail: null } },
};
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const litter = line('WG1', '楼前堆放垃圾', { dueAt: inMinutes(45) });

beforeEach(() => {
  prefer({ language: 'zh' });
  fake = { detail: detail(litter), story: [chapter(1, '登记', { action: 'case-opened' })], lines: [], refuse: [] };
  asked = [];
  Uploads.sent = [];
  Uploads.away = false;
  vi.stubGlobal('XMLHttpRequest', Uploads);
  const answer = caseServer(fake);
  sent = serve((method, url) => {
    if (method === 'GET') asked.push(url);
    return answer(method, url);
  });
});

async function barriers() {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);
}

const body = () => sent.at(-1)?.body as Record<string, unknown>;
const take = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name }));
  return screen.findByRole('form', { name });
};
const send = (form: HTMLElement, name: string) => userEvent.click(within(form).getByRole('button', { name }));

describe('an officer looks at his work', () => {
  beforeEach(() => {
    fake.lines = [
      line('WG2', '井盖缺失', { dueAt: inMinutes(-127), overdue: true, level: 1 }),
      litter,
      line('WG3', '路面塌陷', { dueAt: null, dueClock: null, simulated: true }),
      line('WG4', '早已清完', { dueAt: null, closedAt: inMinutes(-9000), stateTitle: { zh: '已结案', en: '' } }),
    ];
  });

  it('sees what is late first, how late it is, and the next page on asking', async () => {
    await openPage('/desk/cases');
    const late = await screen.findByRole('region', { name: '已超时' });
    expect(within(late).getByText(/^超 2:07:/)).toBeTruthy();
    expect(within(late).getByText('督办 1')).toBeTruthy();
    expect(screen.queryByText('路面塌陷')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '再列 50 件' }));
    const still = await screen.findByRole('region', { name: '没有在走的表' });
    expect(within(still).getByText('模拟')).toBeTruthy();
    expect(within(still).getByText('未计时')).toBeTruthy();
    expect(screen.getByText('已列 3 件')).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('sees no duties above the refusal where he may not read cases', async () => {
    const answer = caseServer(fake);
    let may = ['readings-edit'];
    serve((method, url) => {
      asked.push(url);
      if (url === '/api/session') return { body: caseSession(may) };
      if (url === '/api/portal/plans') return { body: { plans: [plan] } };
      if (url.endsWith('/forms')) return { body: { today: '2026-03-02', forms: [form] } };
      return may.includes('cases-read') || !url.includes('/desk/case') ? answer(method, url) : refusal;
    });
    const page = await openPage('/desk/cases');
    expect(await screen.findByText('无权')).toBeTruthy();
    expect(screen.queryByText('绿地率', { exact: false })).toBeNull();
    page.unmount();
    may = ['readings-edit', 'cases-read'];
    await openPage('/desk/cases');
    expect(await screen.findByText('绿地率', { exact: false })).toBeTruthy();
  });

  it('has a count on every tab, and closed cases under theirs', async () => {
    await openPage('/desk/cases');
    const tabs = await screen.findByRole('group', { name: '看哪些案件' });
    expect(await within(tabs).findByRole('button', { name: /^超时 ?1$/ })).toBeTruthy();
    await userEvent.click(await within(tabs).findByRole('button', { name: /^已结 ?1$/ }));
    expect(await screen.findByText('早已清完')).toBeTruthy();
    expect(window.location.search).toContain('tab=closed');
    expect(asked.some((url) => url.includes('/cases?') && url.includes('open=false'))).toBe(true);
  });

  it('goes by arrows and opens with Enter; n begins a new case, but not while one types', async () => {
    await openPage('/desk/cases');
    await screen.findByText('井盖缺失');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('楼前堆放垃圾');
    await userEvent.keyboard('/n');
    expect(window.location.pathname).toBe('/desk/cases');
    await waitFor(() => expect(window.location.search).toContain('q=n'));
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('n');
    expect(await screen.findByRole('heading', { name: '登记案件' })).toBeTruthy();
  });
});

describe('a case is read', () => {
  it('tells what happened, why it was sent there, and how its deadline comes about', async () => {
    fake.detail = detail(litter, {
      clocks: [
        clock({ dueAt: inMinutes(45) }),
        clock({ no: 2, title: { zh: '受理', en: '' }, stoppedAt: inMinutes(-9) }),
      ],
    });
    fake.story = [
      chapter(1, '登记', { action: 'case-opened', who: 'wang' }),
      chapter(2, '派遣', {
        to: { zh: '处置中', en: '' },
        details: {
          reason: '群众催办',
          routing: { by: 'RESPONSIBILITY', zh: '职责表第 12 行', en: '' },
          assignments: [{ no: 1, unit: 'sanitation', relation: 'LEAD', standing: 'ASKED' }],
        },
      }),
      chapter(3, '处置临近时限', { action: 'case-clock-warned', who: 'system' }),
      chapter(4, '签收', { who: 'li' }),
      chapter(5, '作废', { who: 'gone' }),
    ];
    await openPage('/desk/cases/grid-event/WG1');
    expect(await screen.findByText('职责表第 12 行')).toBeTruthy();
    expect(screen.getByText('主办 环卫所')).toBeTruthy();
    expect(screen.getByText('群众催办')).toBeTruthy();
    expect(screen.getAllByText('网格员 · 增产里社区', { exact: false })).not.toHaveLength(0);
    expect(screen.getByText('模拟环卫员0001 · 环卫承办 · 环卫所')).toBeTruthy();
    expect(screen.getByText('gone')).toBeTruthy();
    expect(screen.getByText(/^剩 0:4[45]:/)).toBeTruthy();
    expect(screen.getAllByText('到 14:20 满 4 小时')).toHaveLength(2);
    expect(screen.getByText('已停的表 1 个')).toBeTruthy();
    expect(screen.getByText('按时办完')).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('says once that a device reported it, and nothing of somebody outside; who rates it later is outside', async () => {
    fake.detail = detail(litter, { openedBy: 'report:d1', channel: 'alarm' });
    fake.story = [
      chapter(1, '登记', { action: 'case-opened', who: 'report:d1', details: { channel: 'alarm' } }),
      chapter(2, '评价', { who: 'report:c2' }),
    ];
    await openPage('/desk/cases/grid-event/WG1');
    const opened = (await screen.findByText('登记', { selector: 'b' })).closest('p');
    expect(opened?.textContent).toMatch(/^登记\s+设备报警$/);
    expect(screen.getByText('评价').closest('p')?.textContent).toContain('外部反映');
    expect(screen.getByText(/设备报警/, { selector: 'dd' }).textContent).not.toContain('外部反映');
  });

  it('shows what came with a step, before first, with time, distance and what is amiss', async () => {
    const photo = { name: '照片.jpg', picture: true, size: 2_400_000, sha256: 'ab'.repeat(32) };
    fake.story = [
      chapter(2, '当场办结', {
        details: {
          evidence: [
            { ...photo, label: 'after', file: 'f2', at: '2026-03-02T00:58:00Z', distance: 350, warning: 'too-far' },
            { ...photo, label: 'before', file: 'f1', at: '2026-03-02T00:50:00Z', distance: 12 },
            { label: 'document', name: '旧材料.pdf' },
          ],
        },
      }),
    ];
    await openPage('/desk/cases/grid-event/WG1');
    const links = await screen.findAllByRole('link', { name: /^打开/ });
    expect(links.map((one) => one.getAttribute('href'))).toEqual([
      '/api/desk/cases/grid-event/files/f1',
      '/api/desk/cases/grid-event/files/f2',
    ]);
    expect(screen.getByText('离案件 350 米')).toBeTruthy();
    expect(screen.getByText('离案件太远')).toBeTruthy();
    expect(screen.getByText('旧材料.pdf', { exact: false })).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('puts how it was beside how it is, where two steps brought the pictures', async () => {
    const photo = (label: string, file: string) => ({ label, file, name: `${file}.jpg`, picture: true, size: 9 });
    fake.story = [
      chapter(2, '到场', { details: { evidence: [photo('before', 'f1')] } }),
      chapter(3, '处置完成', { details: { evidence: [photo('after', 'f2')] } }),
      chapter(4, '核查通过', { details: { evidence: [photo('after', 'f3')] } }),
    ];
    await openPage('/desk/cases/grid-event/WG1');
    const pair = await screen.findByRole('region', { name: '处置前后' });
    expect(
      within(pair)
        .getAllByRole('link')
        .map((one) => one.getAttribute('href')?.slice(-2)),
    ).toEqual(['f1', 'f3']);
  });

  it('shows a telephone number only for a reason', async () => {
    await openPage('/desk/cases/grid-event/WG1');
    expect(await screen.findByText('138****1234')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '查看反映人电话' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '查看' }));
    expect(sent).toEqual([]);
    await userEvent.type(within(dialog).getByRole('textbox'), '核实地点');
    await userEvent.click(within(dialog).getByRole('button', { name: '查看' }));
    expect(await screen.findByText('13800001234')).toBeTruthy();
    expect(body()).toEqual({ field: 'phone', reason: '核实地点' });
  });
});

describe('a step is taken', () => {
  it('asks for exactly what it needs, and sends no more', async () => {
    fake.detail = detail(litter, {
      steps: [
        step('handle', '处置完成', { asks: ['result'], requires: ['result'], evidence: [after] }),
        step('returnBack', '退回', { reason: true, why: { zh: '已派遣三次', en: '' } }),
      ],
    });
    await openPage('/desk/cases/grid-event/WG1');
    expect(await screen.findByText('已派遣三次')).toBeTruthy();
    const form = await take('处置完成');
    await send(form, '处置完成');
    expect(within(form).getByText('还缺“处置后”的文件。')).toBeTruthy();
    expect(within(form).getByText('要填。')).toBeTruthy();
    expect(sent).toEqual([]);
    await userEvent.type(within(form).getByRole('textbox', { name: /处置结果/ }), '已清运');
    const input = form.querySelector<HTMLInputElement>('input[type=file]');
    await userEvent.upload(input as HTMLInputElement, new File(['x'], '清运后.jpg', { type: 'image/jpeg' }));
    expect(await within(form).findByText(/已传上/)).toBeTruthy();
    expect(Uploads.sent).toEqual([{ url: '/api/desk/cases/grid-event/evidence', name: '清运后.jpg' }]);
    await send(form, '处置完成');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(body()).toEqual({
      version: 3,
      step: 'handle',
      fields: { result: '已清运' },
      evidence: [{ label: 'after', file: 'id-1', at: expect.any(String) as string }],
    });
  });

  it('does not go out from the desk with a file that is not there; it can be sent again', async () => {
    Uploads.away = true;
    fake.detail = detail(litter, { steps: [step('verify', '核查通过', { evidence: [after] })] });
    await openPage('/desk/cases/grid-event/WG1');
    const form = await take('核查通过');
    const input = form.querySelector<HTMLInputElement>('input[type=file]');
    await userEvent.upload(input as HTMLInputElement, new File(['x'], '核查.jpg', { type: 'image/jpeg' }));
    const again = await within(form).findByRole('button', { name: '重传' });
    await send(form, '核查通过');
    expect(within(form).getByText('还缺“处置后”的文件。')).toBeTruthy();
    expect(sent).toEqual([]);
    Uploads.away = false;
    await userEvent.click(again);
    expect(await within(form).findByText(/已传上/)).toBeTruthy();
    await send(form, '核查通过');
    await waitFor(() => expect(body()).toMatchObject({ step: 'verify', evidence: [{ file: 'id-1' }] }));
  });

  it('is sent to whoever answers for it, or to a unit that is named', async () => {
    fake.detail = detail(litter, { steps: [step('dispatch', '派遣', { assigns: 'LEAD' })] });
    await openPage('/desk/cases/grid-event/WG1');
    let form = await take('派遣');
    await send(form, '派遣');
    await waitFor(() => expect(body()).toEqual({ version: 3, step: 'dispatch' }));
    form = await take('派遣');
    await userEvent.click(within(form).getByRole('radio', { name: '指定单位' }));
    await send(form, '派遣');
    expect(within(form).getByText('要选单位。')).toBeTruthy();
    await userEvent.type(within(form).getByRole('combobox', { name: '单位' }), '路政');
    await userEvent.click(await screen.findByRole('option', { name: /路政所/ }));
    await send(form, '派遣');
    await waitFor(() => expect(body()).toEqual({ version: 3, step: 'dispatch', units: ['roads'] }));
  });

  it('scores every unit that worked on it, decides an objection, and grants time in the unit of its limit', async () => {
    const [lead] = detail(litter).assignments;
    if (!lead) throw new Error('no lead');
    fake.detail = detail(litter, {
      assignments: [
        { ...lead, standing: 'RELEASED' },
        { ...lead, no: 2, standing: 'DECLINED', reason: '不归我管', unit: place('roads', '路政所') },
      ],
      steps: [
        step('score', '评分', { scores: true }),
        step('decide', '裁定', { decides: true }),
        step('extend', '批准延期', { prolongs: true, most: { zh: '5 个工作日', en: '5 working days' } }),
      ],
    });
    await openPage('/desk/cases/grid-event/WG1');
    let form = await take('评分');
    await userEvent.click(within(form).getByRole('radio', { name: '4 分' }));
    await send(form, '评分');
    await waitFor(() => expect(body()).toEqual({ version: 3, step: 'score', scores: { roads: 4 } }));
    form = await take('裁定');
    await userEvent.click(within(form).getByRole('radio', { name: /路政所/ }));
    await userEvent.click(within(form).getByRole('radio', { name: /^成立/ }));
    await send(form, '裁定');
    await waitFor(() => expect(body()).toEqual({ version: 3, step: 'decide', assignment: 2, stands: true }));
    form = await take('批准延期');
    await userEvent.type(within(form).getByRole('textbox', { name: '延长多少' }), '2');
    await send(form, '批准延期');
    await waitFor(() => expect(body()).toEqual({ version: 3, step: 'extend', extension: '2 wd' }));
  });

  it('tells what somebody else did meanwhile, keeps what was typed, and goes on for the newer case', async () => {
    fake.detail = detail(litter, { steps: [step('void', '作废', { reason: true })] });
    await openPage('/desk/cases/grid-event/WG1');
    const form = await take('作废');
    await userEvent.type(within(form).getByRole('textbox', { name: '理由' }), '重复上报');
    fake.detail = { ...fake.detail, line: { ...litter, version: 4 } };
    fake.story = [...fake.story, chapter(2, '签收', { who: 'li' })];
    fake.refuse = ['case-changed-meanwhile'];
    await send(form, '作废');
    expect((await within(form).findByRole('alert')).textContent).toContain('模拟环卫员0001 签收');
    expect(within(form).getByRole<HTMLTextAreaElement>('textbox', { name: '理由' }).value).toBe('重复上报');
    await userEvent.click(within(form).getByRole('button', { name: '看过了，接着办' }));
    await send(form, '作废');
    await waitFor(() => expect(body()).toEqual({ version: 4, step: 'void', reason: '重复上报' }));
  });
});

describe('a case is opened', () => {
  it('says what is missing, then opens it and stands at its first step', async () => {
    fake.detail = detail({ ...litter, version: 1 }, { steps: [step('file', '立案')] });
    await openPage('/desk/cases/grid-event/new');
    await userEvent.click(await screen.findByRole('button', { name: /^登记/ }));
    expect(await screen.findByText('1 处要改才能登记')).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: '处置结果' })).toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: /事件描述/ }), '楼前堆放垃圾');
    await userEvent.keyboard('{Control>}s{/Control}');
    expect(await screen.findByText('已登记，案号 WG1。接着办下一步。')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('立案'));
    expect(body()).toEqual({ values: { what: '楼前堆放垃圾' }, channel: 'desk' });
  });

  it('is reported from a phone, which opens the same page under /m', async () => {
    fake.lines = [litter];
    await openPage('/m');
    expect(await screen.findByText('楼前堆放垃圾')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: '上报' }));
    await userEvent.click(await screen.findByRole('link', { name: '详细登记' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /事件描述/ }), '楼前堆放垃圾');
    await userEvent.click(screen.getByRole('button', { name: /^登记/ }));
    await waitFor(() => expect(window.location.pathname).toBe('/m/cases/grid-event/WG1'));
    expect(body()).toMatchObject({ channel: 'phone' });
  });
});
