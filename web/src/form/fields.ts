import type { Bilingual } from '@/lib/types';
import type { Field, FormOf } from './types';

/** A field by its key; undefined for one that this edition no longer has. */
export function fieldOf(of: Pick<FormOf, 'fields'>, key: string): Field | undefined {
  return of.fields.find((field) => field.key === key);
}

/** Fields that a form asks for, in the order of its sections; those in no section come last. */
export function typed(of: Pick<FormOf, 'fields'>): Field[] {
  return of.fields.filter((field) => !field.derived);
}

/** The form's sections, and one more for fields that stand in none. */
export function sectionsOf(of: FormOf): { title: Bilingual | null; place: number; fields: string[] }[] {
  const placed = new Set(of.sections.flatMap((section) => section.fields));
  const rest = typed(of)
    .map((field) => field.key)
    .filter((key) => !placed.has(key));
  return [
    ...of.sections.map((section, place) => ({ title: section.title, place, fields: section.fields })),
    ...(rest.length > 0 ? [{ title: null, place: -1, fields: rest }] : []),
  ];
}

export const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
