import { aboveEn } from './messages/above.en';
import { type AboveMessages, aboveZh } from './messages/above.zh';
import { usePreferences } from './preferences';

/** Words of a plan's targets beside those of the plans above. */
export function useAboveWords(): AboveMessages {
  return usePreferences().language === 'en' ? aboveEn : aboveZh;
}
