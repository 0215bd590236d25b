import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useMemo, useState } from 'react';
import type { Place, WithMap } from '@/form/places';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useReportWords } from '@/lib/reportWords';
import { day } from '@/lib/when';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { ReportedList } from './ReportedList';
import { type Reported, doors, reportedPage, streets } from './requests';
import '@/form/form.css';
import './reported.css';

/** /map : what was reported lately and where, roughly; the list says all that the map does. */
export function ReportedPage({ PlacesMap }: WithMap) {
  const w = useReportWords().reported;
  const way = useReportWords().way;
  const language = useLanguage();
  const search = useSearch({ from: '/portal/map' });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...reportedPage(search),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  });
  const [chosen, setChosen] = useState<string[]>([]);
  const cases = useMemo(() => data?.pages.flatMap((page) => page.cases) ?? [], [data]);
  const places = useMemo(() => cases.flatMap((one) => place(one, language)), [cases, language]);
  useTitle(w.title);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  const since = data?.pages[0]?.since;
  const choose = (ids: string[]) => {
    setChosen(ids);
    if (ids[0]) document.getElementById(`reported-${ids[0]}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="page reported">
      <header className="reported-head">
        <h1 className="page-h">{w.title}</h1>
        <Link className="btn red" to="/report">
          {way}
        </Link>
        <p className="mid">{w.lead}</p>
      </header>
      <Conditions />
      {!since ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <p className="small quiet" role="status">
            {w.shown(cases.length, hasNextPage)} · {w.since(day(since, language))}
            {cases.some((one) => one.simulated) && ` · ${w.simulated}`}
          </p>
          <div className="reported-both">
            <div className="reported-map no-print">
              <Suspense fallback={<Skeleton lines={4} />}>
                <PlacesMap label={w.map} places={places} chosen={chosen} onChoose={choose} />
              </Suspense>
            </div>
            <section aria-label={w.list}>
              <ReportedList cases={cases} chosen={chosen} />
              {hasNextPage && (
                <button
                  type="button"
                  className="btn"
                  aria-disabled={isFetchingNextPage}
                  onClick={() => void fetchNextPage()}
                >
                  {w.more}
                </button>
              )}
            </section>
          </div>
          <p className="small quiet">{w.rough}</p>
        </>
      )}
    </div>
  );
}

const place = (one: Reported, language: 'zh' | 'en'): Place[] =>
  one.lon === null || one.lat === null
    ? []
    : [
        {
          id: one.number,
          label: `${one.subject ? pick(one.subject, language) : one.number} ${pick(one.state, language)}`,
          point: { lon: one.lon, lat: one.lat },
          area: null,
          tone: one.closed ? undefined : 'run',
        },
      ];

/** By street, by subject, by whether it goes on; each stands in the address. */
function Conditions() {
  const w = useReportWords().reported;
  const language = useLanguage();
  const search = useSearch({ from: '/portal/map' });
  const navigate = useNavigate({ from: '/map' });
  const around = useQuery(streets());
  const ways = useQuery(doors());
  const go = (change: Partial<typeof search>) =>
    void navigate({
      search: (before) =>
        Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value)) as typeof search,
      replace: true,
      resetScroll: false,
    });
  const subjects =
    ways.data?.doors
      .filter((door) => door.listed)
      .flatMap((door) => door.subjects.filter((one) => one.parent === null)) ?? [];
  return (
    <div className="reported-by no-print" role="search">
      <Choice
        label={w.street}
        value={search.street}
        options={(around.data?.areas ?? [])
          .filter((one) => one.kind === 'STREET')
          .map((one) => [one.code, language === 'en' ? (one.name.en ?? one.name.zh) : one.name.zh])}
        onChange={(street) => go({ street })}
      />
      <Choice
        label={w.subject}
        value={search.subject}
        options={subjects.map((one) => [one.code, pick(one.title, language)])}
        onChange={(subject) => go({ subject })}
      />
      <Choice
        label={w.standing}
        value={search.standing}
        options={[
          ['open', w.open],
          ['closed', w.closed],
        ]}
        onChange={(standing) => go({ standing })}
      />
    </div>
  );
}

function Choice(p: {
  label: string;
  value: string | undefined;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  const w = useReportWords().reported;
  return (
    <label>
      <span className="small mid">{p.label}</span>
      <select className="input" value={p.value ?? ''} onChange={(event) => p.onChange(event.target.value)}>
        <option value="">{w.all}</option>
        {p.options.map(([key, title]) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
