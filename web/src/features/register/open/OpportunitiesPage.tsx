import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { get, pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useOpenWords } from '@/lib/openWords';
import { day } from '@/lib/when';
import { Icon } from '@/ui/Icon';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useDelayed } from '@/ui/useDelayed';
import { useTitle } from '@/ui/useTitle';
import { type OpenLine, type OpenPage, openPage } from './requests';
import './open.css';

const REGISTER = 'opportunity';

/** /opportunities : land, premises, purchases and scenes for firms; those that are open first, then what came of the others. */
export function OpportunitiesPage() {
  const o = useOpenWords();
  const language = useLanguage();
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  useDelayed(text.trim(), setQ);
  const url = openPage(REGISTER, q, kind ? [`kind:${kind}`] : [], null);
  const { data, error, refetch } = useQuery({
    queryKey: [url],
    queryFn: ({ signal }) => get<OpenPage>(`${url}${url.includes('?') ? '&' : '?'}limit=100`, signal),
    placeholderData: (before) => before,
  });
  useTitle(o.opportunities.title);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const kinds = data.filters.find((one) => one.field === 'kind')?.choices ?? [];
  const open = data.records.filter((one) => one.values.open === true);
  const over = data.records.filter((one) => one.values.open !== true);
  return (
    <div className="page open-page chances">
      <h1 className="page-h">{o.opportunities.title}</h1>
      <p className="mid">{pick(data.description, language)}</p>
      <div className="open-filters no-print" role="search">
        <label className="search-box">
          <Icon name="search" />
          <span className="vh">{o.search}</span>
          <input
            type="search"
            value={text}
            onChange={(event) => setText(event.target.value)}
            placeholder={o.opportunities.searchHint}
          />
        </label>
        <label className="open-choice">
          <span className="small mid">{o.opportunities.kind}</span>
          <select className="input" value={kind ?? ''} onChange={(event) => setKind(event.target.value || null)}>
            <option value="">{o.all}</option>
            {kinds.map((one) => (
              <option key={one.key} value={one.key}>
                {one.title ? pick(one.title, language) : one.key} ({one.records})
              </option>
            ))}
          </select>
        </label>
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
