import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useOpenWords } from '@/lib/openWords';
import { ProblemView } from '@/ui/ProblemView';
import { SearchInput } from '@/ui/SearchInput';
import { Skeleton } from '@/ui/Skeleton';
import { useDelayed } from '@/ui/useDelayed';
import { useTitle } from '@/ui/useTitle';
import { OpenChoice } from './OpenChoice';
import { ServiceGuide } from './ServiceGuide';
import { type OpenLine, fetchOpenPage, openPage } from './requests';
import './open.css';

const REGISTER = 'service-item';

/** Of the list's filters those that somebody who needs something thinks of. */
const CHOICES: ReadonlySet<string> = new Set(['audience', 'sevenDays']);

/** /services : what can be applied for, found as one types; each opens into its guide, from where one applies or asks. */
export function ServicesPage() {
  const o = useOpenWords();
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  const [by, setBy] = useState('');
  useDelayed(text.trim(), setQ);
  const chosen = by.split(' ').filter(Boolean);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [openPage(REGISTER, q, chosen, null), 'services'],
    queryFn: ({ pageParam, signal }) => fetchOpenPage(openPage(REGISTER, q, chosen, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  });
  useTitle(o.services.title);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  const first = data?.pages[0];
  const items = data?.pages.flatMap((page) => page.records) ?? [];
  return (
    <div className="page open-page answers services">
      <header className="services-head">
        <h1 className="page-h">{o.services.title}</h1>
        <Link to="/follow">{o.services.follow}</Link>
      </header>
      <div className="open-filters no-print" role="search">
        <SearchInput label={o.search} hint={o.services.searchHint} value={text} onChange={setText} />
        {first?.filters
          .filter((one) => CHOICES.has(one.field))
          .map((one) => (
            <OpenChoice key={one.field} filter={one} by={chosen} onChange={setBy} />
          ))}
      </div>
      {!first ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <p className="small quiet" role="status">
            {o.services.found(first.total)}
            {items.some((one) => one.simulated) && ` · ${o.simulatedPage}`}
          </p>
          {items.length > 0 && (
            <ul role="list" className="open-rows">
              {items.map((one) => (
                <Item key={one.id} one={one} />
              ))}
            </ul>
          )}
          {hasNextPage && (
            <button type="button" className="btn" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {isFetchingNextPage ? o.working : o.more}
            </button>
          )}
        </>
      )}
      <section className="answers-ask" aria-labelledby="services-ask">
        <h2 className="h s" id="services-ask">
          {o.answers.notFound}
        </h2>
        <Link className="btn" to="/ask/$door" params={{ door: 'enquiry' }} search={q ? { words: q } : {}}>
          {o.answers.ask}
        </Link>
        <Link to="/registers/$register" params={{ register: 'publication' }}>
          {o.services.published}
        </Link>
      </section>
    </div>
  );
}

function Item({ one }: { one: OpenLine }) {
  const o = useOpenWords();
  const language = useLanguage();
  const days = one.values.promisedDays;
  const facts = [
    one.titles.body && pick(one.titles.body, language),
    typeof days === 'number' && o.services.days(days),
    one.values.sevenDays === true && o.services.weekends,
  ].filter(Boolean);
  return (
    <li>
      <details>
        <summary>
          <span className="open-name">{one.title}</span>{' '}
          {one.simulated && <span className="tag dotted">{o.simulated}</span>}
          <span className="small mid services-facts">{facts.join(' · ')}</span>
        </summary>
        <ServiceGuide one={one} />
      </details>
    </li>
  );
}
