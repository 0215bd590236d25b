import { overviewEn } from './messages/overview.en';
import { type OverviewMessages, overviewZh } from './messages/overview.zh';
import { usePreferences } from './preferences';

/** Words of the plan on one page. */
export function useOverviewWords(): OverviewMessages {
  return usePreferences().language === 'en' ? overviewEn : overviewZh;
}
