import { expect, it } from 'vitest';
import { joinedBy } from './joined';

const words = { zh: '专利', en: 'Patents' };

it('asks for records that hold the same code and have nothing in the field that could refer here', () => {
  const join = { register: 'patent', title: words, ours: 'uscc', theirs: 'owner', via: 'firm' };
  expect(joinedBy(join, { values: { uscc: "91'2" } })).toEqual({ where: "owner == '91\\'2' && missing(firm)" });
  expect(joinedBy({ ...join, via: null }, { values: { uscc: '912' } })).toEqual({ where: "owner == '912'" });
});

it('asks for references that wait for the code', () => {
  const join = { register: 'patent', title: words, ours: 'uscc', theirs: null, via: 'firm' };
  expect(joinedBy(join, { values: { uscc: '912' } })).toEqual({ link: 'firm:=912' });
});

it('asks for nothing where the record has no code', () => {
  expect(joinedBy({ register: 'p', title: words, ours: 'uscc', theirs: 'uscc', via: null }, { values: {} })).toBeNull();
});
