import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { drop } from '@/features/area/edit/draft';
import { moveCorner } from '@/features/area/geometry/mesh';
import type { Position } from '@/features/area/geometry/shape';
import type { Order } from '@/features/area/types';
import { prefer } from '@/lib/preferences';
import { fakeMap, mapAnswer, sessionWith } from '@/testing/area';
import { openPage } from '@/testing/open-page';
import { type Sent, serve } from '@/testing/server';

vi.mock('@/features/area/map/MapCanvas', () => import('@/testing/FakeMapCanvas'));

const at = (x: number, y: number): Position => [117 + x / 1000, 39 + y / 1000];
let sent: Sent[];

/** The desk's server: the map, and what a change would come to. */
function desk(permissions: string[] | null, preview: Partial<{ mayApply: boolean; findings: unknown[] }> = {}) {
  sent = serve((method, url, body) => {
    if (url === '/api/session') return { body: sessionWith(permissions) };
    if (method === 'GET' && url.startsWith('/api/desk/areas/at'))
      return {
        body: {
          areas: [],
          special: [],
          rule: { zh: '区界以外不归任何网格。', en: 'Outside.' },
          outside: true,
        },
      };
    if (url === '/api/desk/areas/changes/preview')
      return {
        body: {
          findings: preview.findings ?? [],
          dependents: [{ what: { zh: '行责任表', en: 'rows' }, count: 5, examples: ['消防通道'] }],
          areas: [],
          mayApply: preview.mayApply ?? true,
        },
      };
    if (url === '/api/desk/areas/changes')
      return { status: 201, body: { changed: ['000000001002-G01'], at: (body as Order).effective } };
    return method === 'GET' ? mapAnswer(url) : undefined;
  });
}

// The page's modules are read once, not in the first test's time.
beforeAll(async () => {
  await Promise.all([import('./DeskShell'), import('@/features/area/AreaMapPage')]);
}, 60_000);
vi.setConfig({ testTimeout: 20_000 });

beforeEach(() => {
  prefer({ language: 'zh' });
  drop();
  sessionStorage.clear();
});

const tree = () => screen.findByRole('tree', { name: '街道、社区、网格' });
const row = (name: RegExp) => screen.findByRole('treeitem', { name });

describe('an officer looks at the map', () => {
  it('finds every area in the list, and is told what is simulated', async () => {
    desk(null);
    await openPage('/desk/map');
    expect(within(await tree()).getAllByRole('treeitem')).toHaveLength(1);
    expect(screen.getByText('街道、社区、网格的界线是模拟的；区界是真实的。')).toBeTruthy();
    expect(screen.getByText('1 个街道，2 个社区，3 个网格')).toBeTruthy();
  });

  it('walks the tree with the keys and chooses with Enter', async () => {
    desk(null);
    await openPage('/desk/map');
    (await row(/柳渡街道/)).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}{ArrowRight}{ArrowRight}{Enter}');
    expect(await screen.findByRole('heading', { name: '西堤社区第1网格' })).toBeTruthy();
    expect(window.location.pathname).toBe('/desk/map/000000001002-G01');
    expect(fakeMap.scene?.selected).toBe('000000001002-G01');
    expect((await row(/第1网格/)).getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(await row(/第1网格/));
  });

  it('reads the code, the size, what hangs on it, and its history', async () => {
    desk(null);
    await openPage('/desk/map/000000001002-G02');
    expect(await screen.findByText('3.85 公顷')).toBeTruthy();
    expect(screen.getByText('000000001002-G02')).toBeTruthy();
    expect(await screen.findByText('个岗位', { exact: false })).toBeTruthy();
    expect(await screen.findByText(/首次导入/)).toBeTruthy();
  });

  it('presses the map, and the list opens down to the grid', async () => {
    desk(null);
    await openPage('/desk/map');
    await tree();
    act(() => fakeMap.events?.onChoose('000000001001-G01'));
    expect((await row(/第1网格/)).getAttribute('aria-selected')).toBe('true');
  });

  it('searches by name and by code', async () => {
    desk(null);
    await openPage('/desk/map');
    const box = await screen.findByRole('searchbox', { name: '找名称或代码' });
    await userEvent.type(box, '西堤');
    expect(await screen.findByText('找到 3 个')).toBeTruthy();
    await userEvent.clear(box);
    await userEvent.type(box, '000000001001-');
    await userEvent.click(await screen.findByRole('button', { name: /东堤社区第1网格/ }));
    expect(window.location.pathname).toBe('/desk/map/000000001001-G01');
  });

  it('goes back to 31 May: the grids of then, said on the map, today’s borders over it', async () => {
    desk(null);
    await openPage('/desk/map?at=2026-05-31');
    expect(await screen.findByText('按 2026-05-31 的边界')).toBeTruthy();
    expect(screen.getByText('1 个街道，2 个社区，2 个网格')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: '叠上今天的界线' }));
    await waitFor(() => expect(fakeMap.scene?.compare?.areas).toHaveLength(7));
    await userEvent.click(screen.getByRole('button', { name: '回到今天' }));
    expect(await screen.findByText('1 个街道，2 个社区，3 个网格')).toBeTruthy();
  });

  it('sees the days on which borders changed', async () => {
    desk(null);
    await openPage('/desk/map');
    await userEvent.click(await screen.findByRole('button', { name: /2026年6月1日/ }));
    expect(window.location.search).toBe('?at=2026-06-01');
  });

  it('asks whose a place is, by hand', async () => {
    desk(null);
    await openPage('/desk/map');
    await userEvent.click(await screen.findByRole('button', { name: '这里归谁' }));
    await userEvent.type(screen.getByRole('textbox', { name: '经度' }), '116');
    await userEvent.click(screen.getByRole('button', { name: '查' }));
    expect(screen.getByRole('alert').textContent).toContain('经度、纬度都要填');
    await userEvent.type(screen.getByRole('textbox', { name: '纬度' }), '39');
    await userEvent.click(screen.getByRole('button', { name: '查' }));
    expect(await screen.findByText('在区界以外，不归任何网格。')).toBeTruthy();
  });

  it('has no tools without the permission, and no way to the map when it is withheld', async () => {
    desk(['plan-read']);
    await openPage('/desk/map');
    await tree();
    expect(screen.queryByRole('button', { name: '拆分' })).toBeNull();
    expect(screen.queryByRole('link', { name: '地图' })).toBeNull();
  });
});

describe('a data officer changes borders', () => {
  const cut = async () => {
    await openPage('/desk/map/000000001002-G01');
    await userEvent.click(await screen.findByRole('button', { name: '拆分' }));
    act(() => fakeMap.events?.onLine([at(3, -1), at(3, 3)]));
    await screen.findByRole('textbox', { name: /第 2 块/ });
  };

  it('splits a grid: parts, names, day and reason, preview, then effect', async () => {
    desk(['map-read', 'map-edit']);
    await cut();
    await userEvent.click(screen.getByRole('button', { name: '预览' }));
    const lacking = screen.getByRole('alert');
    expect(lacking.textContent).toContain('每一块都要有名称。');
    expect(lacking.textContent).toContain('要写理由。');
    expect(sent).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: /第 2 块/ }), '西堤社区第3网格');
    await userEvent.type(screen.getByRole('textbox', { name: '理由' }), '户数太多');
    await userEvent.click(screen.getByRole('button', { name: '预览' }));
    expect(await screen.findByText('行责任表', { exact: false })).toBeTruthy();
    expect(screen.getByText('没有重叠、空隙和越界。')).toBeTruthy();
    const { change, effective, seenAt } = sent.at(-1)?.body as Order;
    expect(seenAt).toBe('2026-11-26T01:00:00Z');
    expect(effective).toBe('2026-11-26');
    expect(change.kind === 'SPLIT' && change.parts.map((p) => p.name.zh)).toEqual([
      '西堤社区第1网格',
      '西堤社区第3网格',
    ]);
    await userEvent.click(screen.getByRole('button', { name: '2026年11月26日起生效' }));
    expect(await screen.findByText('已登记，2026年11月26日起生效，动了 1 个区域。')).toBeTruthy();
    expect(sessionStorage.getItem('hongqiao.area.draft')).toBeNull();
  });

  it('takes a cut back and again with the keys', async () => {
    desk(['map-read', 'map-edit']);
    await cut();
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(screen.queryByRole('textbox', { name: /第 2 块/ })).toBeNull();
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(screen.getByRole('textbox', { name: /第 2 块/ })).toBeTruthy();
  });

  it('is told when a line does not cut through', async () => {
    desk(['map-read', 'map-edit']);
    await openPage('/desk/map/000000001002-G01');
    await userEvent.click(await screen.findByRole('button', { name: '拆分' }));
    act(() => fakeMap.events?.onLine([at(3, -1), at(3, 1)]));
    expect((await screen.findByRole('alert')).textContent).toContain('没有切开');
  });

  it('leaves the page and finds the draft again', async () => {
    desk(['plan-read', 'map-read', 'map-edit']);
    await cut();
    await userEvent.click(screen.getByRole('link', { name: '规划' }));
    await waitFor(() => expect(window.location.pathname).toBe('/desk'));
    await userEvent.click(screen.getByRole('link', { name: '地图' }));
    expect(await screen.findByRole('textbox', { name: /第 2 块/ })).toBeTruthy();
  });

  it('moves a border: both neighbours go into one change', async () => {
    desk(['map-read', 'map-edit']);
    await openPage('/desk/map/000000001002-G01');
    await userEvent.click(await screen.findByRole('button', { name: '移界' }));
    await waitFor(() => expect(fakeMap.scene?.pen.kind).toBe('corners'));
    const pen = fakeMap.scene?.pen;
    if (pen?.kind !== 'corners') throw new Error('no corners to pull');
    act(() => fakeMap.events?.onCorners(moveCorner(pen.mesh, at(4, 2), at(4.4, 1.8))));
    expect(await screen.findByText('西堤社区第2网格', { exact: false })).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: '理由' }), '沿新路');
    await userEvent.click(screen.getByRole('button', { name: '预览' }));
    await screen.findByText('没有重叠、空隙和越界。');
    const { change } = sent.at(-1)?.body as Order;
    expect(change.kind === 'BORDER' && change.borders.map((b) => b.area).sort()).toEqual([
      '000000001',
      '000000001002',
      '000000001002-G01',
      '000000001002-G02',
    ]);
  });

  it('merges only neighbours', async () => {
    desk(['map-read', 'map-edit']);
    await openPage('/desk/map/000000001001-G01');
    await userEvent.click(await screen.findByRole('button', { name: '合并' }));
    act(() => fakeMap.events?.onChoose('000000001002-G02'));
    await userEvent.type(screen.getByRole('textbox', { name: '理由' }), '试试');
    await userEvent.click(screen.getByRole('button', { name: '预览' }));
    expect(screen.getByRole('alert').textContent).toContain('没有连成一片');
    act(() => fakeMap.events?.onChoose('000000001002-G01'));
    await userEvent.click(screen.getByRole('button', { name: '预览' }));
    await screen.findByText('没有重叠、空隙和越界。');
    expect((sent.at(-1)?.body as Order).change).toMatchObject({ kind: 'MERGE', name: { zh: '东堤社区第1网格' } });
  });

  it('sees each finding in the list and at its place, and cannot apply an error', async () => {
    desk(['map-read', 'map-edit'], {
      mayApply: false,
      findings: [
        {
          kind: 'GAP',
          severity: 'ERROR',
          codes: ['000000001002-G01'],
          place: at(3, 1),
          shape: null,
          areaM2: 88,
          message: { zh: '有一处空隙', en: 'A gap' },
          repair: null,
        },
      ],
    });
    await cut();
    await userEvent.type(screen.getByRole('textbox', { name: /第 2 块/ }), '西堤社区第3网格');
    await userEvent.type(screen.getByRole('textbox', { name: '理由' }), '户数太多');
    await userEvent.click(screen.getByRole('button', { name: '预览' }));
    expect(await screen.findByText('有一处空隙', { exact: false })).toBeTruthy();
    expect(screen.getByText('有错，不能生效。改好再预览。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /起生效/ })).toBeNull();
    expect(fakeMap.scene?.marks).toMatchObject([{ label: '1', tone: 'ERROR', place: at(3, 1) }]);
    await userEvent.click(screen.getByRole('button', { name: /看位置/ }));
    expect(fakeMap.handle.fit).toHaveBeenCalled();
  });

  it('draws a dedicated grid inside the grid around it', async () => {
    desk(['map-read', 'map-edit']);
    await openPage('/desk/map');
    await userEvent.click(await screen.findByRole('button', { name: '画专属网格' }));
    act(() => fakeMap.events?.onRing([at(2.5, 0.5), at(3, 0.5), at(3, 1), at(2.5, 0.5)]));
    expect(await screen.findByText(/在西堤社区里/)).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: '专属网格叫什么' }), '渡口大厦');
    await userEvent.type(screen.getByRole('textbox', { name: '理由' }), '单独管理');
    await userEvent.click(screen.getByRole('button', { name: '预览' }));
    await screen.findByText('没有重叠、空隙和越界。');
    expect((sent.at(-1)?.body as Order).change).toMatchObject({
      kind: 'DRAW',
      parent: '000000001002',
      special: 'DEDICATED',
    });
  });
});
