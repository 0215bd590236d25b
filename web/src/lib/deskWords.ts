import { deskEn } from './messages/desk.en';
import { type DeskMessages, deskZh } from './messages/desk.zh';
import { usePreferences } from './preferences';

/** The desk's words; both languages travel with the desk's own script. */
export function useDeskWords(): DeskMessages {
  return usePreferences().language === 'en' ? deskEn : deskZh;
}
