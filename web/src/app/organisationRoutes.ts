import { dayIn } from '@/lib/days';

/** What an address may carry; digits that the router read as a number are a code all the same, anything odd is left out. */
const word = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && String(value) !== '' ? String(value) : undefined;

type Carried = Record<string, unknown>;

export const unitsSearch = (s: Carried): { code?: string; at?: string; known?: boolean } => ({
  ...present('code', word(s.code)),
  ...present('at', dayIn(s.at)),
  ...present('known', s.known === true ? true : undefined),
});

export const peopleSearch = (s: Carried): { q?: string; unit?: string } => ({
  ...present('q', word(s.q)),
  ...present('unit', word(s.unit)),
});

export const responsibilitiesSearch = (
  s: Carried,
): { subject?: string; area?: string; unit?: string; at?: string } => ({
  ...present('subject', word(s.subject)),
  ...present('area', word(s.area)),
  ...present('unit', word(s.unit)),
  ...present('at', dayIn(s.at)),
});

export const rostersSearch = (s: Carried): { unit?: string; from?: string } => ({
  ...present('unit', word(s.unit)),
  ...present('from', dayIn(s.from)),
});

function present<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
