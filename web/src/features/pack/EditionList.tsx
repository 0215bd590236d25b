import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '@/lib/i18n';
import { usePackWords } from '@/lib/packWords';
import { moment } from '@/lib/when';
import { ProblemNotice } from '@/ui/ProblemView';
import { GoBack } from './GoBack';
import { editions } from './requests';
import type { Edition } from './types';

const PAGE = 100;

/** Every edition there was, newest first; one action goes back to any of them. */
export function EditionList(p: { inForce: number; mayPublish: boolean; onDone: (edition: Edition) => void }) {
  const w = usePackWords();
  const [starts, setStarts] = useState<(number | null)[]>([null]);
  const [to, setTo] = useState<number | null>(null);
  return (
    <section aria-label={w.editions} className="pack-editions">
      <div className="row wrap">
        <h2 className="h s">{w.editions}</h2>
        {p.mayPublish && p.inForce > 0 && (
          <button type="button" className="btn bare small" onClick={() => setTo(0)}>
            {w.goBackShipped}
          </button>
        )}
      </div>
      {p.inForce === 0 && <p className="mid">{w.noEditions}</p>}
      {starts.map((before, i) => (
        <Page
          key={before ?? 'newest'}
          before={before}
          inForce={p.inForce}
          onBack={p.mayPublish ? setTo : null}
          onMore={i === starts.length - 1 ? (no) => setStarts([...starts, no]) : null}
        />
      ))}
      {to !== null && (
        <GoBack
          to={to}
          inForce={p.inForce}
          onClose={() => setTo(null)}
          onDone={(edition) => {
            setTo(null);
            p.onDone(edition);
          }}
        />
      )}
    </section>
  );
}

function Page(p: {
  before: number | null;
  inForce: number;
  onBack: ((no: number) => void) | null;
  onMore: ((before: number) => void) | null;
}) {
  const w = usePackWords();
  const language = useLanguage();
  const { data, error } = useQuery(editions(p.before));
  if (error) return <ProblemNotice error={error} />;
  const last = data?.editions.at(-1);
  return (
    <>
      <ul role="list">
        {data?.editions.map((one) => (
          <li key={one.no} className="pack-edition">
            <b>{w.edition(one.no)}</b>
            <span>
              {one.reason}
              {one.repeats !== null && one.repeats !== undefined && (
                <span className="tag line">{w.repeats(one.repeats)}</span>
              )}
              <span className="small quiet"> {w.byAt(one.by, moment(one.at, language))}</span>
            </span>
            {one.no === p.inForce ? (
              <span className="tag water">{w.inForce(one.no)}</span>
            ) : (
              p.onBack && (
                <button
                  type="button"
                  className="btn small"
                  onClick={() => p.onBack?.(one.no)}
                  aria-label={`${w.edition(one.no)} · ${w.goBack}`}
                >
                  {w.goBack}
                </button>
              )
            )}
          </li>
        ))}
      </ul>
      {last && data?.editions.length === PAGE && p.onMore && (
        <button type="button" className="btn small" onClick={() => p.onMore?.(last.no)}>
          {w.more}
        </button>
      )}
    </>
  );
}
