import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useReportWords } from '@/lib/reportWords';
import { moment } from '@/lib/when';
import { PublicPictures } from '@/ui/PublicPictures';
import { TONES } from '@/ui/tones';
import type { Reported } from './requests';

/** What was reported, newest first; those chosen on the map are marked. */
export function ReportedList({ cases, chosen }: { cases: readonly Reported[]; chosen: readonly string[] }) {
  const w = useReportWords().reported;
  const language = useLanguage();
  if (cases.length === 0) return <p className="empty">{w.none}</p>;
  return (
    <ol className="reported-list" role="list">
      {cases.map((one) => (
        <li
          key={one.number}
          id={`reported-${one.number}`}
          aria-current={chosen.includes(one.number) ? 'true' : undefined}
        >
          <p>
            <b>{one.subject ? pick(one.subject, language) : w.unsorted}</b>
            <span className={TONES[one.tone] ?? 'tag line'}>{pick(one.state, language)}</span>
            {one.simulated && <span className="tag dotted">{w.simulatedTag}</span>}
          </p>
          <p className="small quiet">
            {one.street ? pick(one.street, language) : w.nowhere} · {w.reportedAt(moment(one.openedAt, language))}
            {one.closedAt && ` · ${w.closedAt(moment(one.closedAt, language))}`}
          </p>
          <PublicPictures ids={one.pictures} />
          <p className="small quiet num">{one.number}</p>
        </li>
      ))}
    </ol>
  );
}
