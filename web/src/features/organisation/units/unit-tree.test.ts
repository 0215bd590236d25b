import { describe, expect, it } from 'vitest';
import { joined } from '@/lib/messages/organisation.zh';
import { detailsOf, newUnits } from '@/testing/organisation';
import type { Unit } from '../types';
import { lifeOf } from './life';
import { kept, openable, treeOf, wayTo, waysToFound } from './unit-tree';

const units = newUnits();
const called = (text: string) => (unit: Unit) => unit.name.zh.includes(text);

describe('150 units become a chart', () => {
  it('gathers 26 departments and 9 street offices, so that neither hides the other', () => {
    const [district] = treeOf(units);
    expect(district?.children.map((node) => [node.kind, node.unit, node.children.length])).toEqual([
      ['DEPARTMENT', null, 26],
      ['STREET_OFFICE', null, 9],
    ]);
    expect(district?.children[1]?.children[0]?.children).toHaveLength(13);
  });

  it('leaves a few of several kinds as they are', () => {
    const few = units.filter((unit) => unit.parent === null || /^U-(100|200)$/.test(unit.code));
    expect(treeOf(few)[0]?.children.map((node) => node.key)).toEqual(['U-100', 'U-200']);
  });

  it('adds up the people below, and knows none where all are out of scope', () => {
    const [district] = treeOf(units);
    expect(district?.people).toBe(20 + 26 * 20 + 9 * 20 + 114 * 12);
    const hidden = treeOf(units.map((unit) => ({ ...unit, people: unit.code.startsWith('U-1') ? 3 : null })));
    expect(hidden[0]?.people).toBe(78);
    expect(hidden[0]?.children[1]?.people).toBeNull();
  });

  it('puts a unit whose parent is not there at the top', () => {
    expect(treeOf(units.filter((unit) => unit.kind === 'COMMUNITY'))).toHaveLength(114);
  });

  it('knows the way down to a committee, through what is gathered', () => {
    expect(wayTo(treeOf(units), 'U-3004')).toEqual(['U-000', 'kind:1:STREET_OFFICE', 'U-200']);
    expect(wayTo(treeOf(units), 'U-nowhere')).toEqual([]);
  });
});

describe('somebody looks for a unit', () => {
  it('keeps what fits and the way to it', () => {
    const shown = kept(treeOf(units), called('3号街道第2社区'));
    expect(openable(shown)).toEqual(['U-000', 'kind:1:STREET_OFFICE', 'U-202']);
    expect(shown[0]?.children[0]?.children[0]?.children.map((node) => node.key)).toEqual(['U-3201']);
  });

  it('opens the way to what it found, not what it found', () => {
    const shown = kept(treeOf(units), called('3号街道办事处'));
    expect(waysToFound(shown, called('3号街道办事处'))).toEqual(['U-000', 'kind:1:STREET_OFFICE']);
    expect(shown[0]?.children[0]?.children[0]?.children).toHaveLength(13);
  });
});

describe('a unit that was renamed', () => {
  it('is there since it was set up, and still is', () => {
    const details = detailsOf(units, 'U-3004');
    if (!details) throw new Error('no U-3004');
    expect(lifeOf(details.history, details.unit)).toEqual({ from: '2021-01-01', to: null });
  });

  it('is not named twice before a title that begins with its name', () => {
    expect(joined('丁字沽街道办事处', '街道办事处主任')).toBe('丁字沽街道办事处主任');
    expect(joined('区审计局', '联络员')).toBe('区审计局联络员');
  });
});
