import { typed } from '@/form/fields';
import type { Values } from '@/form/types';
import type { Definition } from '../types';
import { same } from '@/form/write';

/** What a form sends: of a new record all that is filled; of another what differs from it, null where it was emptied. */
export function changes(of: Definition, values: Values, before: Values | null): Values {
  const sent: Values = {};
  for (const { key, personal } of typed(of)) {
    const value = values[key];
    if (before === null) {
      if (value !== undefined) sent[key] = value;
    } else if (personal) {
      // The form has not what stands there; only what was typed over it counts.
      if (value !== undefined) sent[key] = value;
    } else if (!sameValue(value, before[key])) sent[key] = value ?? null;
  }
  return sent;
}

/** A figure typed as text is the number it says. */
function sameValue(typedIn: unknown, before: unknown): boolean {
  if (typeof before === 'number' && typeof typedIn === 'string') return typedIn !== '' && Number(typedIn) === before;
  return same(typedIn, before);
}

/** What a form begins with: everything but what is personal, which is shown masked and never filled in. */
export function fillable(of: Definition, values: Values): Values {
  const fill: Values = {};
  for (const { key, personal } of typed(of)) if (!personal && values[key] !== undefined) fill[key] = values[key];
  return fill;
}
