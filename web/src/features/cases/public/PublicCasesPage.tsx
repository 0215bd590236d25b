import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Value } from '@/form/Value';
import type { Field } from '@/form/types';
import { get, pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import type { components } from '@/lib/openapi';
import { useOpenWords } from '@/lib/openWords';
import { ProblemView } from '@/ui/ProblemView';
import { PublicPictures } from '@/ui/PublicPictures';
import { Skeleton } from '@/ui/Skeleton';
import { TONES } from '@/ui/tones';
import { useTitle } from '@/ui/useTitle';
import './public.css';

type Wire = components['schemas'];
type PublicCase = Omit<Wire['PublicCase'], 'values'> & { values: Record<string, unknown> };
type PublicPage = Omit<Wire['PublicCasePage'], 'cases'> & { cases: PublicCase[] };

/** /cases/:type : what a pack publishes of a type of case, e.g. the year's livelihood projects. */
export function PublicCasesPage() {
  const { type } = useParams({ from: '/portal/cases/$type' });
  const o = useOpenWords();
  const w = useCasesWords().plan;
  const language = useLanguage();
  const url = `/api/public/cases/${encodeURIComponent(type)}`;
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [url],
    queryFn: ({ pageParam, signal }) => get<PublicPage>(pageParam === null ? url : `${url}?after=${pageParam}`, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next,
  });
  const first = data?.pages[0];
  useTitle(first ? pick(first.type.title, language) : o.title);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data || !first) return <Skeleton lines={8} />;
  const cases = data.pages.flatMap((page) => page.cases);
  return (
    <div className="page public-cases">
      <p className="small crumbs">
        <Link to="/registers">{o.title}</Link>
      </p>
      <h1 className="page-h">{pick(first.type.title, language)}</h1>
      <p className="mid">{pick(first.type.description, language)}</p>
      {cases.some((one) => one.simulated) && <p className="small quiet">{o.simulatedPage}</p>}
      {cases.length === 0 && <p className="empty">{w.nonePublic}</p>}
      <ul role="list">
        {cases.map((one) => (
          <Shown key={one.number} one={one} fields={first.fields} titleField={first.titleField} />
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className="btn" onClick={() => void fetchNextPage()}>
          {o.more}
        </button>
      )}
      <p className="small quiet">
        {o.source}：{pick(first.source, language)}
      </p>
    </div>
  );
}

function Shown({ one, fields, titleField }: { one: PublicCase; fields: readonly Field[]; titleField: string }) {
  const o = useOpenWords();
  const w = useCasesWords().plan;
  const language = useLanguage();
  const shown = fields.filter((field) => field.key !== titleField && one.values[field.key] !== undefined);
  return (
    <li>
      <h2>
        {String(one.values[titleField] ?? one.number)}{' '}
        <span className={TONES[one.tone] ?? 'tag line'}>{pick(one.state, language)}</span>{' '}
        {one.simulated && <span className="tag dotted">{o.simulated}</span>}
      </h2>
      <dl>
        <div>
          <dt>{w.who}</dt>
          <dd>{one.lead ? pick(one.lead, language) : w.unsaid}</dd>
        </div>
        {shown.map((field) => (
          <div key={field.key}>
            <dt>{pick(field.title, language)}</dt>
            <dd>
              <Value field={field} value={one.values[field.key]} title={one.titles[field.key]} />
            </dd>
          </div>
        ))}
      </dl>
      <PublicPictures ids={one.pictures} />
    </li>
  );
}
