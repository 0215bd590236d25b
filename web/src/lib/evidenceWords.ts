import { evidenceEn } from './messages/evidence.en';
import { type EvidenceMessages, evidenceZh } from './messages/evidence.zh';
import { usePreferences } from './preferences';

export type EvidenceWords = EvidenceMessages;

export function useEvidenceWords(): EvidenceWords {
  return usePreferences().language === 'en' ? evidenceEn : evidenceZh;
}
