import { filingEn } from './messages/filing.en';
import { type FilingMessages, filingZh } from './messages/filing.zh';
import { usePreferences } from './preferences';

/** Words of forms, their approval, rules and what follows from them. */
export function useFilingWords(): FilingMessages {
  return usePreferences().language === 'en' ? filingEn : filingZh;
}
