/** One field of a record, by its path: `post.zh`, `grants[0].role`. */
export interface Field {
  path: string;
  before: unknown;
  after: unknown;
}

export interface Diff {
  kind: 'MADE' | 'GONE' | 'CHANGED' | 'NOTHING';
  fields: Field[];
  /** Fields that are the same before and after. */
  unchanged: number;
}

/**
 * What a change did, field by field, in the order of the record; numbers, texts and lists are compared as they stand,
 * objects are opened. Either side may be missing.
 */
export function diff(before: unknown, after: unknown): Diff {
  if (absent(before) && absent(after)) return { kind: 'NOTHING', fields: [], unchanged: 0 };
  const was = flatten(before);
  const is = flatten(after);
  const kind = absent(before) ? 'MADE' : absent(after) ? 'GONE' : 'CHANGED';
  const fields: Field[] = [];
  let unchanged = 0;
  for (const path of new Set([...was.keys(), ...is.keys()])) {
    const one = { path, before: was.get(path), after: is.get(path) };
    if (kind === 'CHANGED' && JSON.stringify(one.before) === JSON.stringify(one.after)) unchanged++;
    else if (kind === 'CHANGED' || one.before != null || one.after != null) fields.push(one);
  }
  return { kind, fields, unchanged };
}

const absent = (value: unknown) => value === null || value === undefined;

function flatten(value: unknown, path = '', into = new Map<string, unknown>()): Map<string, unknown> {
  if (absent(value) && path === '') return into;
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0)
    for (const [key, inner] of Object.entries(value)) flatten(inner, path ? `${path}.${key}` : key, into);
  else into.set(path, value);
  return into;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

/** A value as a person reads it, moments in the district's zone; null where there is none. */
export function shown(
  value: unknown,
  words: { yes: string; no: string; moment: (iso: string) => string },
): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (value === true) return words.yes;
  if (value === false) return words.no;
  if (typeof value === 'object') return JSON.stringify(value);
  if (typeof value === 'string' && INSTANT.test(value)) return words.moment(value);
  return String(value as string | number);
}
