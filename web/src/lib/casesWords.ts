import { casesEn } from './messages/cases.en';
import { type CasesMessages, casesZh } from './messages/cases.zh';
import { usePreferences } from './preferences';

export type CasesWords = CasesMessages;

/** Words of cases; what a type, a state or a step is called comes from its pack. */
export function useCasesWords(): CasesWords {
  return usePreferences().language === 'en' ? casesEn : casesZh;
}
