import { useMemo } from 'react';
import { either } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import type { DistrictDay } from './district-day';
import type { Area, Name } from './types';

/** A name in the reader's language. */
export function useNameOf(): (name: Name) => string {
  const language = useLanguage();
  return useMemo(() => (name: Name) => either(name.zh, name.en, language), [language]);
}

/** A grid's name without its community's, which stands beside it. */
export function shortened(name: string, parent: string | undefined): string {
  return parent && name.length > parent.length && name.startsWith(parent) ? name.slice(parent.length).trim() : name;
}

/** Names by code for one day, stable as long as day and language are. */
export function useMapNames(day: DistrictDay | null) {
  const named = useNameOf();
  return useMemo(() => {
    const nameOf = (code: string) => {
      const area = day?.byCode.get(code);
      return area ? named(area.name) : code;
    };
    const shortNameOf = (code: string) => {
      const area = day?.byCode.get(code);
      return area && day ? shortOf(area, day, named) : code;
    };
    return { nameOf, shortNameOf };
  }, [day, named]);
}

export function shortOf(area: Area, day: DistrictDay, named: (name: Name) => string): string {
  const parent = area.parent === null ? undefined : day.byId.get(area.parent);
  return shortened(named(area.name), parent && named(parent.name));
}
