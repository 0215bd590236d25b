import { pairsEn } from './messages/pairs.en';
import { type PairMessages, pairsZh } from './messages/pairs.zh';
import { usePreferences } from './preferences';

/** Words of plans side by side, and of complaints joined to promises. */
export function usePairWords(): PairMessages {
  return usePreferences().language === 'en' ? pairsEn : pairsZh;
}
