import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useDeskWords } from '@/lib/deskWords';
import { useLanguage, useMessages } from '@/lib/i18n';
import type { Item } from '@/lib/types';
import { moment } from '@/lib/when';
import { ProblemNotice } from '@/ui/ProblemView';
import { lineOfValue } from './item-words';
import { itemHistory } from './requests';

/** Who changed the object, when, from what to what. */
export function ItemHistory({ draftId, item }: { draftId: string; item: Item }) {
  const m = useMessages();
  const w = useDeskWords();
  const language = useLanguage();
  const { data, error } = useQuery({ ...itemHistory(draftId, item.id), staleTime: 0 });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <p className="small quiet">{m.loading}</p>;
  if (data.events.length === 0) return <p className="small quiet">{w.review.noHistory}</p>;
  const line = (value: Item['value'] | null) => (value ? lineOfValue(item.kind, value, m, w, language) : '');
  return (
    <ol className="o-history">
      {data.events.map((e) => (
        <li key={e.hash + e.at}>
          <span className="num quiet">{moment(e.at, language)}</span> {e.by} {pick(e.what, language)}
          {e.before && e.after && line(e.before) !== line(e.after) && (
            <div className="mid">
              {w.review.event.before} {line(e.before)} → {w.review.event.after} {line(e.after)}
            </div>
          )}
          <small className="quiet">{m.item.hash(e.hash.slice(0, 12))}</small>
        </li>
      ))}
    </ol>
  );
}
