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
import { OpenChoice } from './OpenChoice';
import { type OpenLine, fetchOpenPage, openPage } from './requests';
import './open.css';

const REGISTER = 'opportunity';

/** As many as the server gives at once. */
const MOST = 100;

/** /opportunities : land, premises, purchases and scenes for firms; those that are open first, then what came of the others. */
export function OpportunitiesPage() {
  const o = useOpenWords();
  const language = useLanguage();
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  const [by, setBy] = useState('');
  useDelayed(text.trim(), setQ);
  const url = openPage(REGISTER, q, by ? [by] : [], null, MOST);
  const { data, error, refetch } = useQuery({
    queryKey: [url],
    queryFn: ({ signal }) => fetchOpenPage(url, signal),
    placeholderData: (before) => before,
  });
  useTitle(o.opportunities.title);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const kinds = data.filters.find((one) => one.field === 'kind');
  const open = data.records.filter((one) => one.values.open === true);
  const over = data.records.filter((one) => one.values.open !== true);
  return (
    <div className="page open-page chances">
      <h1 className="page-h">{o.opportunities.title}</h1>
      <p className="mid">{pick(data.description, language)}</p>
      <div className="open-filters no-print" role="search">
        <SearchInput label={o.search} hint={o.opportunities.searchHint} value={text} onChange={setText} />
        {kinds && <OpenChoice filter={kinds} by={by ? [by] : []} onChange={setBy} />}
      </div>
      <p className="small quiet" role="status">
        {o.opportunities.found(open.length, over.length)}
        {data.records.some((one) => one.simulated) && ` · ${o.simulatedPage}`}
      </p>
      {open.length > 0 && (
        <ul role="list" className="open-rows">
          {open.map((one) => (
            <Chance key={one.id} one={one} />
          ))}
        </ul>
      )}
      {over.length > 0 && (
        <section aria-labelledby="chances-over">
          <h2 className="h s" id="chances-over">
            {o.opportunities.over}
          </h2>
          <ul role="list" className="open-rows">
            {over.map((one) => (
              <Chance key={one.id} one={one} />
            ))}
          </ul>
        </section>
      )}
      {data.records.length === 0 && <p className="empty">{o.nothing}</p>}
    </div>
  );
}

function Chance({ one }: { one: OpenLine }) {
  const o = useOpenWords();
  const language = useLanguage();
  const text = (field: string) => (typeof one.values[field] === 'string' ? one.values[field] : null);
  const named = (field: string) => one.titles[field] && pick(one.titles[field], language);
  const until = text('until');
  const isOpen = one.values.open === true;
  const facts = [named('kind'), named('body'), named('area')].filter(Boolean).join(' · ');
  return (
    <li>
      <Link className="open-name" to="/registers/$register/$id" params={{ register: REGISTER, id: String(one.id) }}>
        {one.title}
      </Link>{' '}
      {one.simulated && <span className="tag dotted">{o.simulated}</span>}
      <p className="small mid">{facts}</p>
      <p>{text('what')}</p>
      {text('wanted') && (
        <p className="small">
          {o.opportunities.wanted} {text('wanted')}
        </p>
      )}
      {isOpen && until && (
        <p className="chance-go">
          <b className="num">{o.opportunities.until(day(until, language))}</b>
          <Link className="btn red" to="/ask/$door" params={{ door: REGISTER }} search={{ record: String(one.id) }}>
            {o.opportunities.go}
            <span className="vh">{one.title}</span>
          </Link>
        </p>
      )}
      {!isOpen && (
        <p>
          <b>{o.opportunities.result}</b> {text('result') ?? o.opportunities.waiting}
        </p>
      )}
    </li>
  );
}
