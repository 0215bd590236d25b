import { triageEn } from './messages/triage.en';
import { type TriageMessages, triageZh } from './messages/triage.zh';
import { usePreferences } from './preferences';

/** Words of triage. */
export function useTriageWords(): TriageMessages {
  return usePreferences().language === 'en' ? triageEn : triageZh;
}
