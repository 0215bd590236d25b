import type { Asked } from '../requests';
import type { Entry, Join } from '../types';

/** What a list is asked for to find records with the same key that do not refer here; null where the key is missing. */
export function joinedBy(join: Join, entry: Pick<Entry, 'values'>): Asked | null {
  const key = entry.values[join.ours];
  if (typeof key !== 'string' || key === '') return null;
  if (join.theirs === null) return { link: `${join.via}:=${key}` };
  const unlinked = join.via === null ? '' : ` && missing(${join.via})`;
  return { where: `${join.theirs} == '${key.replace(/[\\']/g, '\\$&')}'${unlinked}` };
}
