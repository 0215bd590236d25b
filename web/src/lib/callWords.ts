import { callEn } from './messages/call.en';
import { type CallMessages, callZh } from './messages/call.zh';
import { usePreferences } from './preferences';

/** Words of the call card. */
export function useCallWords(): CallMessages {
  return usePreferences().language === 'en' ? callEn : callZh;
}
