import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { prefer } from '@/lib/preferences';
import { dryRun } from '@/testing/duties';
import { everything, newUnits, organisationServer } from '@/testing/organisation';
import { openPage } from '@/testing/open-page';
import { type Sent, serve } from '@/testing/server';

let sent: Sent[];
let asked: string[];

const few = newUnits({
  departments: ['第1局', '第2局'],
  streets: ['1号街道', '2号街道', '3号街道', '4号街道'],
  committees: [1, 2, 3, 4].map((n) => [`${n}号街道第1社区居委会`, `${n}号街道第2社区居委会`]),
});

/** The desk of somebody who holds these permissions; of a small district, unless the size is the point. */
function desk(permissions: readonly string[] = everything, units = few) {
  const answer = organisationServer(permissions, units, new Date(2026, 10, 26, 10));
  asked = [];
  sent = serve((method, url, body) => {
    if (method === 'GET') asked.push(url);
    return answer(method, url, body);
  });
}

/** What an accessibility checker can find without drawing the page. */
async function barriers() {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);
}

async function choose(field: HTMLElement, text: string, option: RegExp | string) {
  await userEvent.type(field, text);
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

beforeEach(() => prefer({ language: 'zh' }));

describe('somebody looks at the chart of units', () => {
  it('counts them by kind, and opens a street office to its committees', async () => {
    desk(everything, newUnits());
    await openPage('/desk/units');
    expect(await screen.findByText(/150 个单位：1 个区政府、26 个委办局、9 个街道办事处、114 个居委会。/)).toBeTruthy();
    const row = screen.getByRole('row', { name: /^2号街道办事处/ });
    row.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(await screen.findByRole('row', { name: /2号街道第1社区居委会/ })).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('finds one by part of its name and opens it with Enter', async () => {
    desk();
    await openPage('/desk/units');
    await userEvent.type(await screen.findByRole('searchbox', { name: '找单位' }), '3号街道第2社区{Enter}');
    expect(screen.getByText('找到 1 个')).toBeTruthy();
    expect(await screen.findByRole('heading', { level: 2, name: /3号街道第2社区居委会/ })).toBeTruthy();
    expect(screen.getByText(/归3号街道办事处管，.*3 个岗位，2 人在岗，1 个空缺。/)).toBeTruthy();
    expect(screen.getByText('空缺')).toBeTruthy();
  });

  it('sees a past day as it was, and as it was known', async () => {
    desk();
    await openPage('/desk/units?code=U-3000&at=2026-03-03');
    expect(await screen.findByText('这是 2026年3月3日 的样子。')).toBeTruthy();
    expect(asked).toContain('/api/desk/units/U-3000?at=2026-03-03');
    await userEvent.click(screen.getByRole('checkbox', { name: '按那天知道的看' }));
    await waitFor(() => expect(asked.at(-1)).toContain('knownAt=2026-03-0'));
    await userEvent.click(screen.getByRole('button', { name: '回到今天' }));
    await waitFor(() => expect(screen.queryByText(/的样子/)).toBeNull());
  });

  it('keeps what was corrected, struck through', async () => {
    desk();
    await openPage('/desk/units?code=U-3000');
    const history = (await screen.findByRole('heading', { name: '经过' })).closest('section') as HTMLElement;
    expect(within(history).getByText(/（旧）/).tagName).toBe('S');
    expect(within(history).getByText(/2025年7月2日被更正/)).toBeTruthy();
  });

  it('offers no change to who may only read, nor on a past day', async () => {
    desk(['units-read']);
    await openPage('/desk/units?code=U-3000');
    await screen.findByRole('heading', { name: /岗位/ });
    expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
    expect(screen.queryByRole('link', { name: '人员' })).toBeNull();
    expect(screen.getByRole('link', { name: '值班' })).toBeTruthy();
  });
});

describe('an officer changes the units', () => {
  it('moves a committee: where to, from when, why; and reads what follows', async () => {
    desk();
    await openPage('/desk/units?code=U-3000');
    await userEvent.click(await screen.findByRole('button', { name: '换上级' }));
    const form = await screen.findByRole('dialog');
    expect(within(form).getByText('原上级的人从那天起看不到它，新上级的人看得到。')).toBeTruthy();
    await userEvent.click(within(form).getByRole('button', { name: '存' }));
    expect(within(form).getByText('要从列表里选一个。')).toBeTruthy();
    expect(sent).toEqual([]);
    await choose(within(form).getByRole('combobox', { name: '新上级' }), '4号街道办', /4号街道办事处/);
    await userEvent.type(within(form).getByRole('textbox', { name: '为什么' }), '区划调整');
    await userEvent.click(within(form).getByRole('button', { name: '存' }));
    await waitFor(() =>
      expect(sent.at(-1)).toMatchObject({
        url: '/api/desk/units/U-3000/move',
        body: { parent: 'U-203', reason: '区划调整', effective: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string },
      }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('cannot end a unit that is in use without naming who takes over', async () => {
    desk();
    await openPage('/desk/units?code=U-3000');
    await userEvent.click(await screen.findByRole('button', { name: '撤销' }));
    const form = await screen.findByRole('dialog');
    expect(within(form).getByText('3 个岗位、12 人要有去处。')).toBeTruthy();
    await userEvent.type(within(form).getByRole('textbox', { name: '为什么' }), '撤并');
    await userEvent.click(within(form).getByRole('button', { name: '撤销' }));
    expect(sent).toEqual([]);
    await choose(within(form).getByRole('combobox', { name: '由谁接手' }), '第2社区', /1号街道第2社区/);
    await userEvent.click(within(form).getByRole('button', { name: '撤销' }));
    await waitFor(() =>
      expect(sent.at(-1)).toMatchObject({
        url: '/api/desk/units/U-3000/merge',
        body: { into: 'U-3001', reason: '撤并' },
      }),
    );
  });
});

describe('somebody looks for people', () => {
  it('reads how many fit and how many there are to see, and asks for more', async () => {
    desk();
    await openPage('/desk/people');
    expect(await screen.findByText('共 130 人')).toBeTruthy();
    expect(screen.getByText('列出 50 / 130 人')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '再看 50 人' }));
    expect(await screen.findByText('列出 100 / 130 人')).toBeTruthy();
    expect(asked).toContain('/api/desk/people?after=S00050&limit=50');
    await userEvent.type(screen.getByRole('searchbox', { name: '找人' }), '甲000');
    expect(await screen.findByText('共 9 人')).toBeTruthy();
    expect(await screen.findByText(/您能看到的 130 人里/)).toBeTruthy();
    expect(screen.queryByText(/1380000/)).toBeNull();
    expect(await barriers()).toEqual([]);
  });

  it('goes through the list with J and opens with Enter', async () => {
    desk();
    await openPage('/desk/people');
    await screen.findByText('共 130 人');
    await userEvent.keyboard('jj{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: /测试甲0002/ })).toBeTruthy();
  });

  it('exports what is on show, only where it may', async () => {
    desk();
    await openPage('/desk/people?q=0004');
    expect((await screen.findByRole('link', { name: '导出 xlsx' })).getAttribute('href')).toBe(
      '/api/desk/people/export?format=xlsx&q=0004',
    );
  });
});

describe('a person’s page', () => {
  it('says what he holds now, and what we once took him to hold, as we knew it then', async () => {
    desk();
    await openPage('/desk/people/7');
    expect(await screen.findByText(/^现任.*网格员（第7网格）。$/)).toBeTruthy();
    const spans = screen.getByRole('list', { name: /2021到2027的任职|的任职/ });
    expect(within(spans).getAllByRole('listitem')).toHaveLength(3);
    expect(within(spans).getByText(/2024年1月3日至2024年3月4日我们所知如此，已更正/)).toBeTruthy();
    expect(spans.querySelectorAll('s')).toHaveLength(1);
    expect(await barriers()).toEqual([]);
  });

  it('tells the mobile number only against a reason, and says it is written down', async () => {
    desk();
    await openPage('/desk/people/7');
    expect(await screen.findByText('138****1006')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '查看' }));
    const form = await screen.findByRole('dialog');
    expect(within(form).getByText(/谁、何时、为什么看，都会记下来/)).toBeTruthy();
    await userEvent.click(within(form).getByRole('button', { name: '记下并查看' }));
    expect(sent).toEqual([]);
    await userEvent.type(within(form).getByRole('textbox', { name: '为什么要看' }), '夜间有急事');
    await userEvent.click(within(form).getByRole('button', { name: '记下并查看' }));
    expect(await screen.findByText('138 0000 1006')).toBeTruthy();
    expect(sent.at(-1)?.body).toEqual({ field: 'mobile', reason: '夜间有急事' });
  });

  it('keeps the number as it is when the form leaves it empty', async () => {
    desk();
    await openPage('/desk/people/7');
    await userEvent.click(await screen.findByRole('button', { name: '改资料' }));
    const form = await screen.findByRole('dialog');
    const name = within(form).getByRole('textbox', { name: '姓名' });
    await userEvent.clear(name);
    await userEvent.type(name, '测试乙0007');
    await userEvent.click(within(form).getByRole('button', { name: '存' }));
    await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ name: '测试乙0007', version: 3 }));
    expect(sent.at(-1)?.body).not.toHaveProperty('mobile');
  });
});

describe('20,000 people come from a file', () => {
  it('shows a dry run that adds up, every error by cell, then applies', async () => {
    desk();
    const urls: string[] = [];
    class Upload {
      upload: { onprogress?: (e: ProgressEvent) => void; onload?: () => void } = {};
      status = 200;
      responseText = '';
      onload?: () => void;
      private url = '';
      open(_: string, url: string) {
        this.url = url;
        urls.push(url);
      }
      setRequestHeader() {
        return undefined;
      }
      send() {
        this.responseText = JSON.stringify(dryRun(this.url.includes('apply=true')));
        this.onload?.();
      }
    }
    vi.stubGlobal('XMLHttpRequest', Upload);
    await openPage('/desk/people/import');
    await screen.findByRole('heading', { level: 1, name: '导入人员' });
    const input = document.querySelector('input[type="file"]') as HTMLInputElement;
    await userEvent.upload(input, new File(['x'], '花名册.xlsx'));
    expect(await screen.findByText('20,000 行 = 可导入 19,963 + 有错 37')).toBeTruthy();
    expect(screen.getByText('37 处有错，在 37 行里')).toBeTruthy();
    expect(screen.getByRole('row', { name: '第 12 行 C12 手机号要 11 位，这里是 10 位' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '导入 19,940 行' }));
    expect(await screen.findByText('导入好了：19,940 行')).toBeTruthy();
    expect(urls).toEqual(['/api/desk/people/import?apply=false', '/api/desk/people/import?apply=true']);
  });
});

describe('who answers for a missing manhole cover', () => {
  it('names the unit, the row that decided, and why the other lost', async () => {
    desk();
    await openPage('/desk/responsibilities');
    const box = await screen.findByRole('region', { name: '谁来管' });
    await choose(within(box).getByRole('combobox', { name: '事项' }), '井', /井盖/);
    expect(await screen.findAllByRole('cell', { name: /^井盖/ })).toHaveLength(2);
    expect(screen.getByRole('cell', { name: 'urban/sanitation' })).toBeTruthy();
    await choose(within(box).getByRole('combobox', { name: '区域' }), '1号', /1号街道/);
    await userEvent.click(within(box).getByRole('button', { name: '问' }));
    expect(await within(box).findByText('第2局管，第1局、1号街道办事处协办。')).toBeTruthy();
    expect(within(box).getByText('由第 13 条定 · 比过 2 条')).toBeTruthy();
    expect(within(box).getByText('一般规定，让给例外')).toBeTruthy();
    expect(within(box).getByRole('link', { name: '测试甲0009' })).toBeTruthy();
    expect(asked.at(-1)).toMatch(/^\/api\/desk\/answers-for\?subject=urban%2Fmanhole&area=000000001&at=/);
  });

  it('ends a row from a day on, and says who decides then', async () => {
    desk();
    await openPage('/desk/responsibilities');
    await userEvent.click(await screen.findByRole('button', { name: '结束第 12 条' }));
    const form = await screen.findByRole('dialog');
    expect(within(form).getByText('从那天起，这件事按剩下的各条和兜底来定。')).toBeTruthy();
    await userEvent.click(within(form).getByRole('button', { name: '结束' }));
    await waitFor(() => expect(sent.at(-1)?.url).toBe('/api/desk/responsibilities/12/end'));
  });
});

describe('the week of a unit', () => {
  it('says who is on duty now and why, who is away, and where nobody is', async () => {
    vi.setSystemTime(new Date(2026, 10, 26, 10));
    desk();
    await openPage('/desk/rosters?unit=U-3000');
    const now = await screen.findByRole('region', { name: '现在值班' });
    expect(await within(now).findByRole('link', { name: '测试甲0009' })).toBeTruthy();
    expect(within(now).getByText(/由测试甲0009 顶上/)).toBeTruthy();
    expect(await screen.findByText('1 个班没人顶')).toBeTruthy();
    expect(screen.getByText('1 处撞班')).toBeTruthy();
    expect(screen.getByText('没人替')).toBeTruthy();
    expect(screen.getAllByText('没排').length).toBeGreaterThan(0);
    expect(await barriers()).toEqual([]);
    vi.useRealTimers();
  });
});
