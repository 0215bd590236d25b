import { describe, expect, it } from 'vitest';
import { firmRegister } from '@/testing/register';
import { changes, fillable } from './changes';

const before = { name: '津桥云图', staff: 62, phone: '138****1234', technology: 'T1' };

describe('what a form sends', () => {
  it('is all that is filled, of a new record', () => {
    expect(changes(firmRegister, { name: '津桥云图', staff: undefined, phone: '13800001234' }, null)).toEqual({
      name: '津桥云图',
      phone: '13800001234',
    });
  });

  it('is what differs, of one that stands; emptied is null', () => {
    const values = { ...fillable(firmRegister, before), staff: '62', technology: undefined };
    expect(changes(firmRegister, values, before)).toEqual({ technology: null });
    expect(changes(firmRegister, { ...values, staff: '63' }, before)).toEqual({ technology: null, staff: '63' });
  });

  it('never sends a mask back as the value', () => {
    expect(fillable(firmRegister, before)).not.toHaveProperty('phone');
    expect(changes(firmRegister, fillable(firmRegister, before), before)).toEqual({});
  });
});
