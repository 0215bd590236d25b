import { expect, it } from 'vitest';
import { guessed, pairsOf, twice } from './mapping';

const columns = [
  { heading: '企业名称', field: 'name', samples: [] },
  { heading: '代码', field: null, samples: ['911'] },
  { heading: '名称', field: null, samples: [] },
];
const fields = new Set(['name', 'uscc']);

it('takes what a heading says by itself, and what somebody chose for it before', () => {
  expect(guessed(columns, {}, fields)).toEqual({ 企业名称: 'name', 代码: '', 名称: '' });
  expect(guessed(columns, { 代码: 'uscc', 企业名称: '' }, fields)).toEqual({ 企业名称: '', 代码: 'uscc', 名称: '' });
});

it('forgets a field that is no more, and takes none twice', () => {
  expect(guessed(columns, { 代码: 'gone', 名称: 'name' }, fields)).toEqual({ 企业名称: 'name', 代码: '', 名称: '' });
});

it('finds fields that two columns claim', () => {
  expect(twice({ a: 'name', b: 'name', c: '', d: '' })).toEqual(['name']);
});

it('never sends a list of one pair', () => {
  expect(pairsOf({ '名称,全称': 'name' })).toEqual(['名称,全称=name', '=']);
});
