import type { FormOf, Values } from './types';

/** `field == 'X'` and `field != 'X'`, by itself or several joined by one of && and ||. */
const PLAIN = /^\s*(\w+)\s*(==|!=)\s*(?:'([^'\\]*)'|"([^"\\]*)"|(true|false))\s*$/;

/**
 * Whether a condition holds, where it is so plain that it needs no server; null for any other. A missing value equals
 * nothing and differs from nothing, as in the language of packs.
 */
export function plainly(when: string, values: Values): boolean | null {
  const or = when.split('||');
  const and = when.split('&&');
  if (or.length > 1 && and.length > 1) return null;
  const each = (or.length > 1 ? or : and).map((part) => one(part, values));
  if (each.some((part) => part === null)) return null;
  return or.length > 1 ? each.some(Boolean) : each.every(Boolean);
}

function one(part: string, values: Values): boolean | null {
  const [, field, sign, single, double, truth] = PLAIN.exec(part) ?? [];
  if (field === undefined) return null;
  const value = values[field];
  if (value === undefined || value === null || value === '') return false;
  const wanted = truth === undefined ? (single ?? double) : truth === 'true';
  return sign === '==' ? value === wanted : value !== wanted;
}

/** Sections and fields that are not asked for as things stand. */
export function hiddenIn(
  of: FormOf,
  values: Values,
  trial: { hiddenSections: readonly number[]; hiddenFields: readonly string[] } | undefined,
): { sections: Set<number>; fields: Set<string> } {
  const holds = (when: string | null, hiddenThere: boolean) =>
    when === null ? true : (plainly(when, values) ?? !hiddenThere);
  return {
    sections: new Set(
      of.sections.flatMap((section, i) => (holds(section.when, trial?.hiddenSections.includes(i) ?? true) ? [] : [i])),
    ),
    fields: new Set(
      of.fields
        .filter((field) => !holds(field.when, trial?.hiddenFields.includes(field.key) ?? true))
        .map((field) => field.key),
    ),
  };
}
