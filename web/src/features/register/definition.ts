import type { Definition, Entry, Field, Stage } from './types';

/** A field by its key; undefined for one that this edition no longer has. */
export function fieldOf(of: Definition, key: string): Field | undefined {
  return of.fields.find((field) => field.key === key);
}

export const stageOf = (of: Definition, key: string | null): Stage | undefined =>
  of.stages.find((stage) => stage.key === key);

/** Fields that a form asks for, in the order of its sections; those in no section come last. */
export function typed(of: Definition): Field[] {
  return of.fields.filter((field) => !field.derived);
}

/** The register's sections, and one more for fields that stand in none. */
export function sectionsOf(of: Definition): { title: Definition['title'] | null; place: number; fields: string[] }[] {
  const placed = new Set(of.sections.flatMap((section) => section.fields));
  const rest = typed(of)
    .map((field) => field.key)
    .filter((key) => !placed.has(key));
  return [
    ...of.sections.map((section, place) => ({ title: section.title, place, fields: section.fields })),
    ...(rest.length > 0 ? [{ title: null, place: -1, fields: rest }] : []),
  ];
}

/** The value of a field, wherever it comes from. */
export const valueOf = (record: Pick<Entry, 'values' | 'derived'>, field: Field): unknown =>
  (field.derived ? record.derived : record.values)[field.key];

export const isNumber = (field: Field): boolean => NUMBERS.has(field.kind);
const NUMBERS: ReadonlySet<string> = new Set(['INTEGER', 'DECIMAL', 'MONEY', 'SHARE']);

/** Where a record lies: the first field that holds a point, the first that holds an area. */
export const pointField = (of: Definition) => of.fields.find((field) => field.kind === 'POINT' && !field.derived);
export const areaField = (of: Definition) => of.fields.find((field) => field.kind === 'AREA' && !field.derived);

/** Tags know a few colours; a stage's tone picks one. */
export const TONES: Record<string, string> = {
  good: 'tag water',
  busy: 'tag bind',
  warn: 'tag earth',
  bad: 'tag red',
  plain: 'tag line',
};
