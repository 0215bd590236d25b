/** What the first row of a file says of one column. */
export interface Column {
  heading: string;
  field: string | null;
  samples: string[];
}
/** By heading, the key of a field; empty: the column is passed over. */
export type Mapping = Readonly<Record<string, string>>;

/** What somebody once chose for a heading, or else what it says by itself; a field is taken once. */
export function guessed(columns: readonly Column[], remembered: Mapping, fields: ReadonlySet<string>): Mapping {
  const taken = new Set<string>();
  const mapping: Record<string, string> = {};
  for (const { heading, field } of columns) {
    const once = remembered[heading];
    const wanted = once !== undefined && (once === '' || fields.has(once)) ? once : (field ?? '');
    mapping[heading] = wanted !== '' && taken.has(wanted) ? '' : wanted;
    if (wanted !== '') taken.add(wanted);
  }
  return mapping;
}

/** Fields that two columns claim. */
export function twice(mapping: Mapping): string[] {
  const fields = Object.values(mapping).filter((field) => field !== '');
  return [...new Set(fields.filter((field, i) => fields.indexOf(field) !== i))];
}

/** As the server takes it. An empty pair goes along: a list of one would be cut at its commas. */
export const pairsOf = (mapping: Mapping): string[] => [
  ...Object.entries(mapping).map(([heading, field]) => `${heading}=${field}`),
  '=',
];
