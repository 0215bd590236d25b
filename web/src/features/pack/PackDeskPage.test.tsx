import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { prefer } from '@/lib/preferences';
import { fill } from '@/testing/fill';
import { sessionOf } from '@/testing/identity';
import { openPage } from '@/testing/open-page';
import { type Sent, serve } from '@/testing/server';

const PATH = 'sheds/registers/shed.yaml';
const TEXT = 'format: 1\nregister: shed\ntitleField: name\n';
let sent: Sent[];
let edition: number;

const made = (no: number, repeats: number | null = null) => ({
  no,
  at: '2026-11-26T02:00:00Z',
  by: 'packs',
  reason: '试用',
  replaced: no - 1,
  repeats,
  shelf: 'x',
  hash: 'y',
});

async function open(
  answers: Record<string, { status?: number; body: unknown }> = {},
  may = ['packs-read', 'packs-publish'],
) {
  sent = serve((method, url) => {
    if (url === '/api/session') return { body: sessionOf('street', { permissions: may }) };
    const answer = answers[`${method} ${url}`];
    if (answer) return answer;
    if (url === '/api/desk/packs')
      return {
        body: {
          edition,
          inForce: edition === 0 ? null : made(edition),
          version: '1:abc',
          shipsOtherwise: false,
          packs: [{ key: 'sheds', title: { zh: '工具棚', en: 'Sheds' }, on: true }],
          files: [
            { path: 'district.yaml', bytes: 20, state: 'SAME' },
            { path: PATH, bytes: TEXT.length, state: 'SAME' },
          ],
        },
      };
    if (url.startsWith('/api/desk/packs/editions')) return { body: { editions: edition === 0 ? [] : [made(edition)] } };
    if (url.startsWith('/api/desk/packs/file'))
      return { body: { edition, path: PATH, text: url.includes('district') ? 'packs: [sheds]\n' : TEXT } };
    return undefined;
  });
  await openPage(`/desk/packs?file=${PATH}`);
}

const text = () => screen.findByLabelText<HTMLTextAreaElement>(`${PATH} 的内容`);

beforeEach(() => {
  localStorage.clear();
  prefer({ language: 'zh' });
  edition = 0;
});

describe('the pack officer', () => {
  it('is led from a finding to its line, and publishes what is sound with a reason', async () => {
    await open({
      'POST /api/desk/packs/check': {
        body: {
          findings: [
            {
              file: PATH,
              line: 3,
              column: 1,
              code: 'dangling-field',
              message: { zh: '本台账没有字段“naem”', en: 'no field' },
              remedy: { zh: '是不是 name', en: 'did you mean name' },
              severity: 'ERROR',
            },
          ],
        },
      },
      'POST /api/desk/packs/editions': { status: 201, body: made(1) },
    });
    const box = await text();
    await userEvent.type(box, '# 备注', { initialSelectionStart: TEXT.length, initialSelectionEnd: TEXT.length });
    expect(screen.getByText(/改了 1 个文件/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '检查' }));
    await userEvent.click(await screen.findByRole('button', { name: new RegExp(`${PATH} · 第 3 行`) }));
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('titleField: name');

    await userEvent.click(screen.getByRole('button', { name: '发布' }));
    const dialog = await screen.findByRole('dialog');
    await fill(within(dialog).getByLabelText('发布理由'), '补一句备注');
    await userEvent.click(within(dialog).getByRole('button', { name: '发布' }));
    expect(await screen.findByText(/第 1 版已发布/)).toBeTruthy();
    expect(sent.at(-1)?.body).toEqual({
      candidate: { from: 0, files: [{ path: PATH, text: `${TEXT}# 备注` }] },
      reason: '补一句备注',
    });
    expect(screen.getByText('没有改动')).toBeTruthy();
  });

  it('finds the draft again, and is told that somebody published meanwhile', async () => {
    localStorage.setItem(
      'hongqiao.packs.draft.street-liuqiao',
      JSON.stringify({ from: 0, files: { [PATH]: `${TEXT}# 半句` } }),
    );
    edition = 2;
    await open();
    expect((await text()).value).toContain('# 半句');
    expect(screen.getByText(/他人发布了第 2 版/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '在新版上继续' }));
    expect(screen.queryByText(/他人发布了/)).toBeNull();
  });

  it('sees which records stand in the way of publishing', async () => {
    localStorage.setItem(
      'hongqiao.packs.draft.street-liuqiao',
      JSON.stringify({ from: 0, files: { [PATH]: 'format: 1\n' } }),
    );
    await open({
      'POST /api/desk/packs/preview': {
        body: {
          findings: [],
          effects: [
            {
              about: 'shed',
              part: 'stage',
              what: { zh: '记录所在的阶段被去掉', en: 'x' },
              blocks: true,
              records: 7,
              tooLong: false,
              samples: [{ id: 1, title: '模拟棚一', change: 'OPEN' }],
            },
          ],
        },
      },
    });
    await text();
    await userEvent.click(screen.getByRole('button', { name: '预览影响' }));
    expect(await screen.findByText('不能发布')).toBeTruthy();
    expect(screen.getByText('7 条记录')).toBeTruthy();
    expect(screen.getByText('前 1 条')).toBeTruthy();
  });

  it('chooses what becomes of open cases, and sees anew what that would do', async () => {
    localStorage.setItem(
      'hongqiao.packs.draft.street-liuqiao',
      JSON.stringify({ from: 0, files: { [PATH]: 'format: 1\n' } }),
    );
    const named = (key: string, zh: string) => ({ key, title: { zh, en: key } });
    await open({
      'POST /api/desk/packs/preview': {
        body: {
          findings: [],
          effects: [
            {
              about: 'grid-event',
              part: 'case',
              what: { zh: '未结案件由旧版定义办理', en: 'x' },
              blocks: false,
              records: 5,
              tooLong: false,
              choice: {
                moves: 3,
                stays: 2,
                keeps: true,
                chosen: null,
                gone: [named('HANDLED', '待核查')],
                states: [named('FILED', '待派遣'), named('TO_CHECK', '待复核')],
              },
              samples: [],
            },
            {
              about: 'grid-event',
              part: 'state',
              what: { zh: '所在状态没有了', en: 'x' },
              blocks: false,
              records: 2,
              tooLong: false,
              choice: null,
              samples: [{ id: 1, title: 'WG1', change: '井盖', page: '/desk/cases/grid-event/WG1' }],
            },
          ],
        },
      },
      'POST /api/desk/packs/editions': { status: 201, body: made(1) },
    });
    await text();
    await userEvent.click(screen.getByRole('button', { name: '预览影响' }));
    expect((await screen.findByRole('link', { name: 'WG1' })).getAttribute('href')).toBe('/desk/cases/grid-event/WG1');
    expect(screen.getByText('3 件改过去，2 件改不了的沿用旧版')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: /改按新版/ }));
    expect(sent.at(-1)?.body).toMatchObject({ choices: { 'grid-event': { way: 'MOVE', states: {} } } });
    await userEvent.click(await screen.findByRole('button', { name: /“待核查”改为/ }));
    await userEvent.click(await screen.findByRole('option', { name: '待复核' }));
    await screen.findByText('3 件改过去，2 件改不了的沿用旧版');
    const choices = { 'grid-event': { way: 'MOVE', states: { HANDLED: 'TO_CHECK' } } };
    expect(sent.at(-1)?.body).toMatchObject({ choices });

    await userEvent.click(screen.getByRole('button', { name: '发布' }));
    const dialog = await screen.findByRole('dialog');
    await fill(within(dialog).getByLabelText('发布理由'), '改个状态名');
    await userEvent.click(within(dialog).getByRole('button', { name: '发布' }));
    expect(await screen.findByText(/第 1 版已发布/)).toBeTruthy();
    expect(sent.at(-1)?.body).toMatchObject({ candidate: { choices } });
  });

  it('moves without any change cases that kept an earlier definition', async () => {
    edition = 3;
    await open({
      'POST /api/desk/packs/preview': {
        body: {
          findings: [],
          effects: [
            {
              about: 'whistle',
              part: 'case',
              what: { zh: '未结案件由旧版定义办理', en: 'x' },
              blocks: false,
              records: 1,
              tooLong: false,
              choice: { moves: 1, stays: 0, keeps: true, chosen: null, gone: [], states: [] },
              samples: [],
            },
          ],
        },
      },
      'POST /api/desk/packs/editions': { status: 201, body: made(4) },
    });
    await text();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '发布' }).disabled).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: '预览影响' }));
    await userEvent.click(await screen.findByRole('radio', { name: /改按新版/ }));
    await userEvent.click(screen.getByRole('button', { name: '发布' }));
    const dialog = await screen.findByRole('dialog');
    await fill(within(dialog).getByLabelText('发布理由'), '都按新版');
    await userEvent.click(within(dialog).getByRole('button', { name: '发布' }));
    expect(await screen.findByText(/第 4 版已发布/)).toBeTruthy();
    expect(sent.at(-1)?.body).toEqual({
      candidate: { from: 3, files: [], choices: { whistle: { way: 'MOVE', states: {} } } },
      reason: '都按新版',
    });
  });

  it('only reads where that is all one may', async () => {
    await open({}, ['packs-read']);
    expect((await text()).readOnly).toBe(true);
    expect(screen.queryByRole('button', { name: '发布' })).toBeNull();
  });
});
