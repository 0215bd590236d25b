import { registerEn } from './messages/register.en';
import { type RegisterMessages, registerZh } from './messages/register.zh';
import { usePreferences } from './preferences';

export type RegisterWords = RegisterMessages;

/** Words of the registers' pages; what a register itself is called comes from its pack. */
export function useRegisterWords(): RegisterWords {
  return usePreferences().language === 'en' ? registerEn : registerZh;
}
