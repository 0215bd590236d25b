import { registerWorkEn } from './messages/registerWork.en';
import { type RegisterWorkMessages, registerWorkZh } from './messages/registerWork.zh';
import { usePreferences } from './preferences';

/** Words of work on registers: finding the same ones, merging, files, many records at once. */
export function useRegisterWorkWords(): RegisterWorkMessages {
  return usePreferences().language === 'en' ? registerWorkEn : registerWorkZh;
}
