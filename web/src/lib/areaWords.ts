import { areaEn } from './messages/area.en';
import { type AreaMessages, areaZh } from './messages/area.zh';
import { usePreferences } from './preferences';

export type AreaWords = AreaMessages;

/** Words of the map; both languages travel with its own script. */
export function useAreaWords(): AreaWords {
  return usePreferences().language === 'en' ? areaEn : areaZh;
}
