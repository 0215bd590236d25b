import { describe, expect, it } from 'vitest';
import type { Code } from '@/form/types';
import { found, groups } from './kinds';

const code = (key: string, zh: string, en: string, parent: string | null = null): Code => ({
  key,
  title: { zh, en },
  parent,
});
const CODES = [
  code('01', '市政公用设施', 'Municipal utilities'),
  code('01003', '雨水井盖异常', 'Stormwater manhole cover faulty or missing', '01'),
  code('01037', '路灯异常', 'Street lamp faulty', '01'),
  code('06', '市容环境', 'Looks of the city'),
  code('06010', '暴露垃圾', 'Exposed rubbish', '06'),
];
const keys = (q: string) => found(CODES, q).map((one) => one.key);

describe('kinds that one may report', () => {
  it('are grouped, and groups are no kinds', () => {
    expect(groups(CODES).map((one) => one.key)).toEqual(['01', '06']);
    expect(keys('市政')).toEqual([]);
  });
  it('are found by words, parts of words, signs that stand apart, either language, and the beginning of a code', () => {
    expect(keys('路灯')).toEqual(['01037']);
    expect(keys('暴垃圾')).toEqual(['06010']);
    expect(keys('圾垃')).toEqual([]);
    expect(keys('Lamp')).toEqual(['01037']);
    expect(keys('cover missing')).toEqual(['01003']);
    expect(keys('010')).toEqual(['01003', '01037']);
    expect(keys('  ')).toHaveLength(3);
    expect(keys('(')).toEqual([]);
  });
});
