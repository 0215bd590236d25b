/** What the address of a list may carry: digits that the router read as a number are text all the same. */
const word = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && String(value) !== '' ? String(value) : undefined;

type Carried = Record<string, unknown>;

function words<K extends string>(carried: Carried, ...keys: K[]): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const key of keys) {
    const value = word(carried[key]);
    if (value !== undefined) found[key] = value;
  }
  return found;
}

/** `own` is the key of a view of one's own; `look` is `map` where the records are shown on it. */
export const listSearch = (carried: Carried) =>
  words(carried, 'view', 'own', 'q', 'area', 'where', 'sort', 'link', 'look');

/** A day on which the record is looked at, and whether as it was known then. */
export const recordSearch = (carried: Carried) => words(carried, 'at', 'asKnown', 'done');

/** What somebody looks for in a public list; `by` holds FIELD:CHOICE, parted by blanks. */
export const openSearch = (carried: Carried) => words(carried, 'q', 'by');
