import { useMemo } from 'react';
import { either } from '@/lib/api';
import { type AreaWords, useAreaWords } from '@/lib/areaWords';
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

/** A name without the word at its end that says its kind, or that it is a committee: a map has no room for it. */
export function withoutEnding(name: string, ending: string | undefined): string {
  return ending && name.length > ending.length && name.endsWith(ending) ? name.slice(0, -ending.length).trim() : name;
}

/** Names by code for one day, stable as long as day and language are. */
export function useMapNames(day: DistrictDay | null) {
  const named = useNameOf();
  const w = useAreaWords();
  return useMemo(() => {
    const nameOf = (code: string) => {
      const area = day?.byCode.get(code);
      return area ? named(area.name) : code;
    };
    const shortNameOf = (code: string) => {
      const area = day?.byCode.get(code);
      if (!area || !day) return code;
      return area.kind === 'GRID'
        ? shortOf(area, day, named, w)
        : withoutEnding(named(area.name), w.endings[area.kind]);
    };
    return { nameOf, shortNameOf };
  }, [day, named, w]);
}

/** A grid's name beside its community's. */
export function shortOf(area: Area, day: DistrictDay, named: (name: Name) => string, w: AreaWords): string {
  const parent = area.parent === null ? undefined : day.byId.get(area.parent);
  return shortened(named(area.name), parent && withoutEnding(named(parent.name), w.endings[parent.kind]));
}
