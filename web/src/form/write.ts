import { pick } from '@/lib/api';
import type { Language } from '@/lib/preferences';
import type { RegisterWords } from '@/lib/registerWords';
import { moment } from '@/lib/when';
import { grouped, rounded, shifted } from './numbers';
import type { Document, Field, Point, Values } from './types';

interface Speech {
  w: RegisterWords;
  language: Language;
}

/** Yuan as a person says them: from ten thousand on in 万, from a hundred million in 亿; English groups by thousands. */
export function money(plain: string, { w, language }: Speech, decimals = 2): string {
  if (language === 'en') return `${grouped(plain)} ${w.yuan}`;
  const size = Math.abs(Number(plain));
  if (size >= 1e8) return `${grouped(rounded(shifted(plain, -8), decimals))} ${w.yi}${w.yuan}`;
  if (size >= 1e4) return `${grouped(rounded(shifted(plain, -4), decimals))} ${w.wan}${w.yuan}`;
  return `${grouped(plain)} ${w.yuan}`;
}

/** 0.0625 as 6.25%; at most two decimals. */
export const percent = (plain: string): string => `${grouped(rounded(shifted(plain, 2), 2))}%`;

/**
 * A value as text; null where it is missing. What it names (a record, an area, a unit) is called as `titles` has it.
 * Whole numbers without a unit are not grouped: they are years and the like.
 */
export function written(field: Field, value: unknown, speech: Speech, title?: string): string | null {
  if (value === undefined || value === null || value === '') return null;
  const { w, language } = speech;
  const unit = field.unit ? ` ${pick(field.unit, language)}` : '';
  switch (field.kind) {
    case 'MONEY':
      return money(plainOf(value), speech);
    case 'SHARE':
      return percent(plainOf(value));
    case 'INTEGER':
      return unit ? grouped(plainOf(value)) + unit : plainOf(value);
    case 'DECIMAL':
      return grouped(rounded(plainOf(value), 6)) + unit;
    case 'BOOLEAN':
      return value === true ? w.yes : w.no;
    case 'INSTANT':
      return moment(String(value), language);
    case 'CODE':
      return codeTitle(field, String(value), language);
    case 'CODES':
      return (value as string[]).map((key) => codeTitle(field, key, language)).join(w.listMark);
    case 'RECORD':
      return title ?? (isUnresolved(value) ? w.unresolved(value.unresolved) : `#${plainOf(value)}`);
    case 'AREA':
    case 'UNIT':
    case 'PLANITEM':
      return title ?? String(value as string);
    case 'POINT':
      return `${(value as Point).lon.toFixed(5)}, ${(value as Point).lat.toFixed(5)}`;
    case 'FILES':
      return (value as Document[]).map((file) => file.name).join(w.listMark);
    case 'SHAPE':
      return (value as { type?: string }).type ?? '';
    default:
      return plainOf(value);
  }
}

const plainOf = (value: unknown): string => (typeof value === 'string' ? value : plainNumber(Number(value)));

/** Numbers of JSON may come as 1e-7: written out. */
function plainNumber(value: number): string {
  const text = String(value);
  const [digits = '', power] = text.split('e');
  return power ? shifted(digits, Number(power)) : text;
}

export const isUnresolved = (value: unknown): value is { unresolved: string } =>
  typeof value === 'object' && value !== null && 'unresolved' in value;

export function codeTitle(field: Field, key: string, language: Language): string {
  const code = field.codes.find((one) => one.key === key);
  return code ? pick(code.title, language) : key;
}

/** Whether two values say the same. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Keys whose values differ between two versions. */
export function differing(one: Values, other: Values): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((key) => !same(one[key], other[key]));
}
