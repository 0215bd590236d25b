import { useAreaWords } from '@/lib/areaWords';
import { useLanguage } from '@/lib/i18n';
import { moment } from '@/lib/when';
import type { When } from '../requests';

/** Says whose borders these are whenever they are not today's. Prints with the map. */
export function DayBanner({ when, comparing, onToday }: { when: When; comparing: boolean; onToday: () => void }) {
  const w = useAreaWords();
  const language = useLanguage();
  if (when.at === null && when.knownAt === null) return null;
  return (
    <p className="notice earth day-banner" role="status">
      <b>{when.at ? w.day.as(when.at) : w.day.asToday}</b>
      {when.knownAt && <span>{w.day.asKnown(moment(when.knownAt, language))}</span>}
      {comparing && <span>{w.day.comparing}</span>}
      <button type="button" className="btn small no-print" onClick={onToday}>
        {w.day.backToday}
      </button>
    </p>
  );
}
