import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { TONES } from '@/ui/tones';
import type { Stage } from './types';

/** A stage in its colour, always with its word. */
export function StageTag({ stage }: { stage: Stage | undefined }) {
  const language = useLanguage();
  return stage ? <span className={TONES[stage.tone] ?? 'tag line'}>{pick(stage.title, language)}</span> : null;
}
