import { reportEn } from './messages/report.en';
import { type ReportMessages, reportZh } from './messages/report.zh';
import { usePreferences } from './preferences';

/** Words of the citizens' door; subjects, states and steps are called as the pack calls them. */
export function useReportWords(): ReportMessages {
  return usePreferences().language === 'en' ? reportEn : reportZh;
}
