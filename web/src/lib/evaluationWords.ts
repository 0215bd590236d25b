import { evaluationsEn } from './messages/evaluations.en';
import { type EvaluationMessages, evaluationsZh } from './messages/evaluations.zh';
import { usePreferences } from './preferences';

/** Words of evaluation rounds, revisions and reports. */
export function useEvaluationWords(): EvaluationMessages {
  return usePreferences().language === 'en' ? evaluationsEn : evaluationsZh;
}
