import { expect, test } from 'vitest';
import { registerZh } from '@/lib/messages/register.zh';
import { amount } from './amount';

const { wan, yi } = registerZh;
const ZH = { wan, yi };

test('a share is a percentage', () => {
  expect(amount(0.333333333333, 'SHARE', ZH)).toBe('33.3%');
  expect(amount(1, 'SHARE', null)).toBe('100%');
});

test('missing stays missing and is never zero', () => {
  expect(amount(null, 'SUM', ZH)).toBeNull();
  expect(amount(0, 'SUM', ZH)).toBe('0');
});

test('large sums are read in 万 and 亿, in English with commas', () => {
  expect(amount(4_000_000, 'SUM', ZH)).toBe('400 万');
  expect(amount(312_345_678, 'SUM', ZH)).toBe('3.12 亿');
  expect(amount(4_000_000, 'SUM', null)).toBe('4,000,000');
  expect(amount(1_234.5, 'SUM', ZH)).toBe('1,234.5');
});
