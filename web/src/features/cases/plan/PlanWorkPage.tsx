import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { Choice } from '@/ui/fields';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import type { Line } from '../types';
import { WorkTable } from './WorkTable';
import { type Sort, planWork, sortOf, yearOf } from './work';
import './plan.css';

const SORTS: readonly Sort[] = ['late', 'running', 'closed'];
const ALL = '*';

/** /desk/plan-work : the year's tasks one may see, what is late first; an officer of a unit sees those of his unit. */
export function PlanWorkPage() {
  const w = useCasesWords().plan;
  const { data, error, refetch } = useQuery(planWork());
  useTitle(w.title);
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return (
    <div className="page work-page">
      <h1 className="page-h">{w.title}</h1>
      <p className="mid">{w.lead}</p>
      <Sorted lines={data.cases} cut={data.next !== null} />
    </div>
  );
}

function Sorted({ lines, cut }: { lines: Line[]; cut: boolean }) {
  const w = useCasesWords().plan;
  const language = useLanguage();
  const search = useSearch({ from: '/desk/plan-work' });
  const navigate = useNavigate({ from: '/desk/plan-work' });
  const go = (change: { year?: string | undefined; unit?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  const years = [...new Set(lines.map(yearOf))].filter((year) => year !== null).sort();
  const units = new Map(lines.flatMap((line) => (line.lead ? [[line.lead.code, line.lead.name] as const] : [])));
  const shown = lines.filter(
    (line) => (!search.year || yearOf(line) === search.year) && (!search.unit || line.lead?.code === search.unit),
  );
  if (lines.length === 0) return <p className="empty">{w.none}</p>;
  return (
    <>
      <div className="row wrap no-print">
        <Choice
          label={w.year}
          value={search.year ?? ALL}
          onChange={(year) => go({ year: year === ALL ? undefined : year })}
          options={[{ value: ALL, words: w.all }, ...years.map((year) => ({ value: year, words: year }))]}
        />
        <Choice
          label={w.who}
          value={search.unit ?? ALL}
          onChange={(unit) => go({ unit: unit === ALL ? undefined : unit })}
          options={[
            { value: ALL, words: w.all },
            ...[...units].map(([code, name]) => ({ value: code, words: pick(name, language) })),
          ]}
        />
      </div>
      <p className="work-sums" role="status">
        {SORTS.map((sort) => (
          <span key={sort} className={sort === 'late' ? 'work-late' : undefined}>
            <b className="num">{shown.filter((line) => sortOf(line) === sort).length}</b> {w.sorts[sort]}
          </span>
        ))}
      </p>
      {cut && <p className="small quiet">{w.cut(lines.length)}</p>}
      {SORTS.map((sort) => {
        const some = shown.filter((line) => sortOf(line) === sort);
        return some.length === 0 ? null : (
          <section key={sort} aria-label={w.sorts[sort]}>
            <h2 className={`work-h is-${sort}`}>{w.sorts[sort]}</h2>
            <WorkTable lines={some} withItem />
          </section>
        );
      })}
    </>
  );
}
