import { from } from '@/lib/pageData';
import type { components } from '@/lib/openapi';
import type { Bilingual } from '@/lib/types';

export interface Grid {
  code: string;
  name: Bilingual;
}

type Grants = components['schemas']['OwnAccount']['grants'];

export const me = () => ({ ...from<{ grants: Grants }>('/api/desk/me'), staleTime: 300_000 });

/** Areas for which one holds a role now, each once: a grid worker's are his grids. */
export function gridsOf(grants: Grants): Grid[] {
  const all = new Map<string, Grid>();
  for (const { reach, state, place } of grants)
    if (reach === 'AREAS' && state === 'VALID' && place) all.set(place.code, { code: place.code, name: place.name });
  return [...all.values()];
}
