import { packEn } from './messages/pack.en';
import { type PackMessages, packZh } from './messages/pack.zh';
import { usePreferences } from './preferences';

/** Words of the pack officer's page. */
export function usePackWords(): PackMessages {
  return usePreferences().language === 'en' ? packEn : packZh;
}
