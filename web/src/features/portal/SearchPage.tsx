import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMessages, useNamed } from '@/lib/i18n';
import type { PlanHead, SearchHit } from '@/lib/types';
import { ProblemNotice } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { Snippet } from '@/ui/Snippet';
import { useTitle } from '@/ui/useTitle';
import { PlanNotices } from './PlanNotices';
import { SearchBox } from './SearchBox';
import { current, overview, plans, search } from './requests';
import './book.css';

/** /search : looks through the plan in force. */
export function SearchPage() {
  const { q } = useSearch({ from: '/portal/search' });
  const { data } = useSuspenseQuery(plans());
  const m = useMessages();
  const plan = current(data);
  return plan ? <Results plan={plan} q={q} /> : <p className="empty">{m.home.emptyTitle}</p>;
}

/** /plans/:key/search : looks through one plan. */
export function PlanSearchPage() {
  const { key } = useParams({ from: '/portal/plans/$key/search' });
  const { q } = useSearch({ from: '/portal/plans/$key/search' });
  const { data } = useSuspenseQuery(overview(key));
  return <Results plan={data.plan} q={q} />;
}

function Results({ plan, q }: { plan: PlanHead; q: string }) {
  const m = useMessages();
  const named = useNamed();
  const { data, error } = useQuery({ ...search(plan.key, q), enabled: q !== '' });
  useTitle(q ? `${q} · ${m.search.title}` : m.search.title);
  return (
    <div className="page list-page search-page">
      <PlanNotices plan={plan} />
      <h1 className="page-h">{m.search.title}</h1>
      <p className="mid">{m.search.inPlan(named.title(plan))}</p>
      <SearchBox key={q} planKey={plan.key} q={q} big />
      {q === '' && <p className="quiet search-said">{m.search.prompt}</p>}
      {error && <ProblemNotice error={error} />}
      {q !== '' && !data && !error && <Skeleton />}
      {data && (
        <>
          <p className="search-said" role="status">
            {data.total > 0 ? m.search.total(data.total, data.q) : m.search.none(data.q)}
          </p>
          {data.total === 0 && <p className="quiet">{m.search.noneHint}</p>}
          <ol className="hits">
            {data.hits.map((hit, i) => (
              <Hit key={i} planKey={plan.key} hit={hit} q={data.q} />
            ))}
          </ol>
          {data.truncated && <p className="quiet">{m.search.truncated}</p>}
        </>
      )}
    </div>
  );
}

function Hit({ planKey, hit, q }: { planKey: string; hit: SearchHit; q: string }) {
  const m = useMessages();
  const words = hit.kind === 'TEXT' ? hit.sectionTitle || hit.title : hit.title;
  const title = <Snippet text={words} highlights={occurrences(words, q)} />;
  return (
    <li>
      <h2>
        {hit.code && hit.kind === 'INDICATOR' ? (
          <Link to="/plans/$key/indicators/$code" params={{ key: planKey, code: hit.code }}>
            {title}
          </Link>
        ) : hit.code && hit.kind === 'COMMITMENT' ? (
          <Link to="/plans/$key/commitments/$code" params={{ key: planKey, code: hit.code }}>
            {title}
          </Link>
        ) : hit.code && hit.kind === 'ACTION' ? (
          <Link to="/plans/$key/actions/$code" params={{ key: planKey, code: hit.code }}>
            {title}
          </Link>
        ) : (
          <Link to="/plans/$key/text" params={{ key: planKey }} hash={hit.block ? `p${hit.block}` : undefined}>
            {title}
          </Link>
        )}
        <span className="tag line">{m.kind[hit.kind]}</span>
      </h2>
      {hit.highlights.length > 0 && (
        <p>
          <Snippet text={hit.snippet} highlights={hit.highlights} />
        </p>
      )}
      {hit.kind !== 'TEXT' && hit.sectionTitle && <p className="small quiet">{hit.sectionTitle}</p>}
    </li>
  );
}

/** Where the words searched for stand in a title, in code points. */
function occurrences(title: string, q: string): number[][] {
  const words = q.trim().toLowerCase();
  const at = words ? title.toLowerCase().indexOf(words) : -1;
  if (at < 0) return [];
  const start = Array.from(title.slice(0, at)).length;
  return [[start, start + Array.from(words).length]];
}
