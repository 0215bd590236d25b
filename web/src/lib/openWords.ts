import { openEn } from './messages/open.en';
import { type OpenMessages, openZh } from './messages/open.zh';
import { usePreferences } from './preferences';

/** Words of the registers that are public. */
export function useOpenWords(): OpenMessages {
  return usePreferences().language === 'en' ? openEn : openZh;
}
