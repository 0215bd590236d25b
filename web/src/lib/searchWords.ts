import { searchEn } from './messages/search.en';
import { type SearchMessages, searchZh } from './messages/search.zh';
import { usePreferences } from './preferences';

export function useSearchWords(): SearchMessages {
  return usePreferences().language === 'en' ? searchEn : searchZh;
}
