import { patrolEn } from './messages/patrol.en';
import { type PatrolMessages, patrolZh } from './messages/patrol.zh';
import { usePreferences } from './preferences';

export type PatrolWords = PatrolMessages;

/** Words of a grid worker's round and of what he reports on it. */
export function usePatrolWords(): PatrolWords {
  return usePreferences().language === 'en' ? patrolEn : patrolZh;
}
