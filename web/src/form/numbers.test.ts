import { describe, expect, it } from 'vitest';
import { grouped, readNumber, rounded, shifted } from './numbers';

describe('figures on their way through a form', () => {
  it('reads what clerks type and refuses what is no number', () => {
    expect(readNumber(' 3,000，000.50 ')).toBe('3000000.50');
    expect(readNumber('-12')).toBe('-12');
    expect(readNumber('3千')).toBeNull();
    expect(readNumber('')).toBeNull();
    expect(readNumber('1.2.3')).toBeNull();
  });

  it('groups by thousands, also behind a sign and before decimals', () => {
    expect(grouped('1234567.5')).toBe('1,234,567.5');
    expect(grouped('-1000')).toBe('-1,000');
    expect(grouped('999')).toBe('999');
  });

  it('moves the point without rounding', () => {
    expect(shifted('6.25', -2)).toBe('0.0625');
    expect(shifted('0.0625', 2)).toBe('6.25');
    expect(shifted('60', -2)).toBe('0.6');
    expect(shifted('1', 2)).toBe('100');
    expect(shifted('0.1', 2)).toBe('10');
    expect(shifted('-0.5', 2)).toBe('-50');
    expect(shifted('0', -2)).toBe('0');
    expect(shifted('123456789012345678.01', -4)).toBe('12345678901234.567801');
  });

  it('rounds half up', () => {
    expect(rounded('6.255', 2)).toBe('6.26');
    expect(rounded('6', 2)).toBe('6');
    expect(rounded('0.060000000000', 4)).toBe('0.06');
  });
});
