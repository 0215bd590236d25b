import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { prefer } from '@/lib/preferences';
import { type Fake, caseServer, detail, line } from '@/testing/cases';
import { openPage } from '@/testing/open-page';
import { serve } from '@/testing/server';

const words = (zh: string) => ({ zh, en: zh });
const marked = (text: string, ...highlights: number[][]) => ({ text, highlights });
const cover = line('GE1', '勤俭道井盖缺失');
const firm = {
  register: 'firm',
  registerTitle: words('企业'),
  id: 7,
  stage: words('在库'),
  simulated: true,
  title: marked('模拟井盖厂', [2, 4]),
  excerpt: null,
};
let asked: string[];

function foundCases(second: boolean) {
  const found = second ? line('GE2', '另一处井盖') : cover;
  const hit = {
    line: found,
    number: marked(found.number),
    title: marked(found.title, [3, 5]),
    excerpt: marked('更换井盖一个', [2, 4]),
  };
  return { cases: [hit], count: second ? null : 2, more: false, next: second ? null : '3-1' };
}

beforeEach(() => {
  prefer({ language: 'zh' });
  asked = [];
  const fake: Fake = { detail: detail(cover), story: [], lines: [cover], refuse: [] };
  const answer = caseServer(fake);
  serve((method, url) => {
    asked.push(decodeURIComponent(url));
    if (url === '/api/session') {
      const { body } = answer(method, url) as { body: { permissions: string[] } };
      return { body: { ...body, permissions: [...body.permissions, 'records-read'] } };
    }
    const nothing = decodeURIComponent(url).includes('没有的');
    if (url.startsWith('/api/desk/search/cases'))
      return { body: nothing ? { cases: [], count: 0, more: false, next: null } : foundCases(url.includes('after=')) };
    if (url.startsWith('/api/desk/search/records'))
      return { body: { records: nothing ? [] : [firm], count: nothing ? 0 : 1000, more: !nothing, next: null } };
    return answer(method, url);
  });
});

const openSearch = async () => {
  await openPage('/desk/cases');
  await screen.findAllByText('勤俭道井盖缺失');
  await userEvent.keyboard('{Control>}k{/Control}');
  return screen.findByRole('searchbox', { name: '搜索案件和台账' });
};

describe('an officer looks for something', () => {
  it('types, sees both kinds with the words marked, and goes on to the next page', async () => {
    await userEvent.type(await openSearch(), '井盖');
    const cases = await screen.findByRole('region', { name: '案件' });
    expect(
      within(cases)
        .getAllByText('井盖')
        .every((it) => it.tagName === 'MARK'),
    ).toBe(true);
    expect(within(cases).getByText('2 条')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: '台账记录' })).getByText('多于 1000 条')).toBeTruthy();
    await userEvent.click(within(cases).getByRole('button', { name: '再列一些' }));
    expect(await within(cases).findByText('GE2')).toBeTruthy();
    expect(asked.some((url) => url.includes('q=井盖') && url.includes('after=3-1'))).toBe(true);
    const found = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  it('chooses with the arrows and opens with Enter; Escape leads back', async () => {
    const box = await openSearch();
    await userEvent.type(box, '井盖');
    await screen.findByRole('region', { name: '案件' });
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('模拟井盖厂');
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await waitFor(() => expect(window.location.pathname).toBe('/desk/cases/grid-event/GE1'));
    expect(screen.queryByRole('searchbox', { name: '搜索案件和台账' })).toBeNull();
    await userEvent.keyboard('/');
    await screen.findByRole('searchbox', { name: '搜索案件和台账' });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('searchbox', { name: '搜索案件和台账' })).toBeNull());
  });

  it('is told that there is nothing, and what to try', async () => {
    await userEvent.type(await openSearch(), '没有的');
    expect(await screen.findAllByText('没有找到“没有的”')).not.toHaveLength(0);
    expect(screen.getByText(/换个说法/)).toBeTruthy();
  });
});
