import { mattersEn } from './messages/matters.en';
import { type MatterMessages, mattersZh } from './messages/matters.zh';
import { usePreferences } from './preferences';

/** Words of matters beside promises of the plan. */
export function useMatterWords(): MatterMessages {
  return usePreferences().language === 'en' ? mattersEn : mattersZh;
}
