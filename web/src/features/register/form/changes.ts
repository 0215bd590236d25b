import { typed } from '@/form/fields';
import type { Field, Values } from '@/form/types';
import type { Definition } from '../types';
import { same } from '@/form/write';

/** What a form sends: of a new record all that is filled; of another what differs from it, null where it was emptied. */
export function changes(of: Definition, values: Values, before: Values | null): Values {
  const sent: Values = {};
  for (const field of typed(of)) {
    const { key } = field;
    const value = values[key];
    if (before === null) {
      if (value !== undefined) sent[key] = value;
    } else if (isSealed(field)) {
      // The form has not what stands there; only what was typed over it counts.
      if (value !== undefined) sent[key] = value;
    } else if (!sameValue(value, before[key])) sent[key] = value ?? null;
  }
  return sent;
}

/** Shown masked. Documents that say something of a person are listed as any others, without their names. */
const isSealed = (field: Pick<Field, 'personal' | 'kind'>) => field.personal !== null && field.kind !== 'FILES';

/** A figure typed as text is the number it says. */
function sameValue(typedIn: unknown, before: unknown): boolean {
  if (typeof before === 'number' && typeof typedIn === 'string') return typedIn !== '' && Number(typedIn) === before;
  return same(typedIn, before);
}

/** What a form begins with: everything but what is personal, which is shown masked and never filled in. */
export function fillable(of: Definition, values: Values): Values {
  const fill: Values = {};
  for (const field of typed(of))
    if (!isSealed(field) && values[field.key] !== undefined) fill[field.key] = values[field.key];
  return fill;
}
