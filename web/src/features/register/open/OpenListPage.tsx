import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
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
import { OpenRows } from './OpenRows';
import { fetchOpenPage, openPage } from './requests';
import './open.css';

/** /registers/:register : a public list, found by words and chosen by its filters. */
export function OpenListPage() {
  const { register } = useParams({ from: '/portal/registers/$register' });
  const search = useSearch({ from: '/portal/registers/$register' });
  const navigate = useNavigate({ from: '/registers/$register' });
  const o = useOpenWords();
  const language = useLanguage();
  const [text, setText] = useState(search.q ?? '');
  const by = (search.by ?? '').split(' ').filter(Boolean);
  const go = (change: { q?: string | undefined; by?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  useDelayed(text.trim(), (q) => go({ q: q || undefined }));
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [openPage(register, search.q ?? '', by, null), 'pages'],
    queryFn: ({ pageParam, signal }) => fetchOpenPage(openPage(register, search.q ?? '', by, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  });
  const first = data?.pages[0];
  useTitle(first ? pick(first.title, language) : o.title);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data || !first) return <Skeleton />;
  const rows = data.pages.flatMap((page) => page.records);
  return (
    <div className="page open-page">
      <p className="small crumbs">
        <Link to="/registers">{o.title}</Link>
      </p>
      <h1 className="page-h">{pick(first.title, language)}</h1>
      <p className="mid">{pick(first.description, language)}</p>
      <div className="open-filters no-print" role="search">
        <SearchInput label={o.search} hint={o.searchHint} value={text} onChange={setText} />
        {first.filters.map((filter) => (
          <OpenChoice key={filter.field} filter={filter} by={by} onChange={(next) => go({ by: next || undefined })} />
        ))}
      </div>
      <p className="small quiet" role="status">
        {o.total(first.total.toLocaleString('en'))}
        {rows.some((row) => row.simulated) && ` · ${o.simulatedPage}`}
      </p>
      {rows.length === 0 ? (
        <div className="empty">
          <p>{o.nothing}</p>
          <button
            type="button"
            className="btn"
            onClick={() => {
              setText('');
              go({ q: undefined, by: undefined });
            }}
          >
            {o.clear}
          </button>
        </div>
      ) : (
        <OpenRows register={register} fields={first.fields} rows={rows} />
      )}
      {hasNextPage && (
        <button type="button" className="btn" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {isFetchingNextPage ? o.working : o.more}
        </button>
      )}
      <p className="small quiet">
        {o.source}：{pick(first.source, language)}
      </p>
    </div>
  );
}
