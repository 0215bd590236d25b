import { describe, expect, it } from 'vitest';
import { firmRegister } from '@/testing/register';
import { type Condition, STAGE, and, expression, partsOf, splitAnd, without } from './conditions';

const kindOf = (key: string) =>
  key === STAGE ? STAGE : (firmRegister.fields.find((field) => field.key === key)?.kind ?? 'TEXT');

describe('conditions of a list', () => {
  const all: Condition[] = [
    { field: 'name', operator: 'has', values: ["O'Neil \\ 津桥 && 云图"] },
    { field: 'uscc', operator: 'is', values: ['91120106X000000012'] },
    { field: 'technology', operator: 'in', values: ['T1', 'T2'] },
    { field: 'staff', operator: 'least', values: ['10'] },
    { field: 'researchRate', operator: 'most', values: ['0.05'] },
    { field: 'registeredOn', operator: 'from', values: ['2020-01-01'] },
    { field: 'offence', operator: 'no', values: [] },
    { field: 'offence', operator: 'yes', values: [] },
    { field: 'officer', operator: 'missing', values: [] },
    { field: STAGE, operator: 'in', values: ['CANDIDATE'] },
  ];

  it('reads again what it wrote', () => {
    for (const condition of all) {
      const text = expression(condition, kindOf(condition.field));
      expect(partsOf(text, firmRegister)).toEqual([{ text, condition }]);
    }
  });

  it('takes several apart, and one away', () => {
    const where = all.reduce<string | undefined>((so, one) => and(so, expression(one, kindOf(one.field))), undefined);
    const parts = partsOf(where, firmRegister);
    expect(parts.map((part) => part.condition)).toEqual(all);
    expect(partsOf(without(where, parts[0]?.text ?? ''), firmRegister)).toHaveLength(all.length - 1);
  });

  it('keeps an expression of one’s own whole', () => {
    expect(partsOf('staff > scienceStaff * 3 && missing(officer)', firmRegister)).toEqual([
      { text: 'staff > scienceStaff * 3', condition: null },
      { text: 'missing(officer)', condition: { field: 'officer', operator: 'missing', values: [] } },
    ]);
    expect(splitAnd('offence || listed && staff > 3')).toEqual(['(offence || listed && staff > 3)']);
    expect(splitAnd("name == 'a && b' && offence")).toEqual(["name == 'a && b'", 'offence']);
    expect(splitAnd('(offence || listed) && listed')).toEqual(['(offence || listed)', 'listed']);
  });

  it('does not take a name it does not know for a field', () => {
    expect(partsOf('nothing', firmRegister)).toEqual([{ text: 'nothing', condition: null }]);
  });
});
