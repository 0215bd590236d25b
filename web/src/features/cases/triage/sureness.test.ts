import { describe, expect, it } from 'vitest';
import { saidIn, sureness } from './sureness';

describe('what triage says, in words', () => {
  it('is very sure from nine in ten, and hardly below three', () => {
    expect([0, 0.29, 0.3, 0.59, 0.6, 0.89, 0.9, 1].map(sureness)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it('reads the fields in their order, a line each, and leaves out what is not text', () => {
    expect(saidIn(['what', 'more', 'n'], { more: '晚上很黑', what: ' 路灯不亮 ', n: 3 })).toBe('路灯不亮\n晚上很黑');
    expect(saidIn(['what'], { what: '  ' })).toBe('');
  });
});
