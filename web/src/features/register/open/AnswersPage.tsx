import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useOpenWords } from '@/lib/openWords';
import { day } from '@/lib/when';
import { ProblemView } from '@/ui/ProblemView';
import { SearchInput } from '@/ui/SearchInput';
import { Skeleton } from '@/ui/Skeleton';
import { useDelayed } from '@/ui/useDelayed';
import { useTitle } from '@/ui/useTitle';
import { type OpenLine, fetchOpenPage, openPage } from './requests';
import './open.css';

const REGISTER = 'knowledge';

/** /answers : what is often asked, with the answer of the unit in charge; found as one types, and from what does not help straight to asking. */
export function AnswersPage() {
  const o = useOpenWords();
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  useDelayed(text.trim(), setQ);
  const url = openPage(REGISTER, q, [], null);
  const { data, error, refetch } = useQuery({
    queryKey: [url],
    queryFn: ({ signal }) => fetchOpenPage(url, signal),
    placeholderData: (before) => before,
  });
  useTitle(o.answers.title);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  return (
    <div className="page open-page answers">
      <h1 className="page-h">{o.answers.title}</h1>
      <p className="mid">{o.answers.lead}</p>
      <div className="open-filters no-print" role="search">
        <SearchInput label={o.search} hint={o.answers.searchHint} value={text} onChange={setText} />
      </div>
      {!data ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <p className="small quiet" role="status">
            {o.answers.found(data.total)}
            {data.records.some((one) => one.simulated) && ` · ${o.simulatedPage}`}
          </p>
          {data.records.length > 0 && (
            <ul role="list" className="open-rows">
              {data.records.map((one) => (
                <Answer key={one.id} one={one} />
              ))}
            </ul>
          )}
        </>
      )}
      <section className="answers-ask" aria-labelledby="answers-ask">
        <h2 className="h s" id="answers-ask">
          {o.answers.notFound}
        </h2>
        <Link className="btn red" to="/ask/$door" params={{ door: 'enquiry' }} search={q ? { words: q } : {}}>
          {o.answers.ask}
        </Link>
        <Link to="/follow">{o.answers.follow}</Link>
      </section>
    </div>
  );
}

function Answer({ one }: { one: OpenLine }) {
  const o = useOpenWords();
  const language = useLanguage();
  const until = one.values.validUntil;
  return (
    <li>
      <details>
        <summary className="open-name">
          {one.title} {one.simulated && <span className="tag dotted">{o.simulated}</span>}
        </summary>
        <p className="long-text">{String(one.values.answer ?? '')}</p>
        <p className="small mid">
          {one.titles.unit && o.answers.by(pick(one.titles.unit, language))}
          {typeof until === 'string' && <span className="num"> · {o.answers.until(day(until, language))}</span>}
        </p>
        <Link className="small" to="/ask/$door" params={{ door: 'enquiry' }} search={{ words: one.title }}>
          {o.answers.notHelped}
          <span className="vh"> {one.title}</span>
        </Link>
      </details>
    </li>
  );
}
