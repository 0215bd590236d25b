import { indicatorsEn } from './messages/indicators.en';
import { type IndicatorMessages, indicatorsZh } from './messages/indicators.zh';
import { usePreferences } from './preferences';

/** Words of how a plan's indicators stand. */
export function useIndicatorWords(): IndicatorMessages {
  return usePreferences().language === 'en' ? indicatorsEn : indicatorsZh;
}
