import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useLanguage, useNamed } from '@/lib/i18n';
import { useOverviewWords } from '@/lib/overviewWords';
import { useSession } from '@/lib/session';
import { sorted } from '@/lib/standings';
import type { PlanHead } from '@/lib/types';
import { day } from '@/lib/when';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { LateIndicators } from './LateIndicators';
import { LateTasks } from './LateTasks';
import { indicators, late, lateTasks, plans, tasks, warnings } from './overview';
import './overview.css';

/** /desk/plan-overview : the plan on one page for a leader. What is late, why, who leads, what next; read in a minute. */
export function PlanOverviewPage() {
  const w = useOverviewWords();
  const { plan: chosen } = useSearch({ from: '/desk/plan-overview' });
  const { data, error, refetch } = useQuery(plans());
  useTitle(w.title);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const plan = data.plans.find((one) => one.key === chosen) ?? data.plans[0];
  return plan ? <Overview key={plan.key} plan={plan} /> : <p className="empty">{w.noPlan}</p>;
}

function Overview({ plan }: { plan: PlanHead }) {
  const w = useOverviewWords();
  const named = useNamed();
  const language = useLanguage();
  const { may } = useSession();
  const withTasks = may('cases-read');
  const lines = useQuery(indicators(plan.key));
  const given = useQuery(warnings(plan.key));
  const work = useQuery({ ...tasks(), enabled: withTasks });
  const error = lines.error ?? given.error ?? work.error;
  if (error) return <ProblemView error={error} retry={() => void Promise.all([lines.refetch(), given.refetch()])} />;
  if (!lines.data || !given.data || (withTasks && !work.data)) return <Skeleton lines={8} />;
  const all = lines.data.indicators;
  const parts = sorted(all);
  const behind = late(plan.key, all, work.data?.cases ?? [], given.data.warnings);
  const overdue = lateTasks(plan.key, work.data?.cases ?? []);
  const binding = behind.filter((one) => one.line.standing.binding).length;
  return (
    <div className="overview-page">
      <header className="overview-head">
        <div>
          <h1 className="overview-say">
            {withTasks
              ? w.say({ behind: behind.length, binding, tasks: overdue.length })
              : w.sayIndicators(behind.length, binding)}
          </h1>
          <p className="mid">{w.asOf(named.title(plan), day(lines.data.asOf, language))}</p>
        </div>
        <button type="button" className="btn no-print" onClick={() => window.print()}>
          {w.print}
        </button>
      </header>
      <section aria-labelledby="behind-h">
        <h2 className="h s" id="behind-h">
          {w.indicators}
        </h2>
        {behind.length === 0 ? (
          <p className="mid">{w.none}</p>
        ) : (
          <LateIndicators plan={plan.key} late={behind} withTasks={withTasks} />
        )}
        <p className="mid overview-rest">
          {w.rest({ nearly: parts.nearly.length, well: parts.well.length, unknown: parts.unknown.length })}{' '}
          {parts.unknown.length > 0 && (
            <span className="small quiet">
              {w.unknown} {parts.unknown.map((one) => named.name(one.indicator)).join(language === 'en' ? ', ' : '、')}
            </span>
          )}{' '}
          <Link className="no-print" to="/desk/indicators" search={{ plan: plan.key }}>
            {w.all}
          </Link>
        </p>
      </section>
      {withTasks && (
        <section aria-labelledby="late-h">
          <h2 className="h s" id="late-h">
            {w.tasks}
          </h2>
          {overdue.length === 0 ? <p className="mid">{w.none}</p> : <LateTasks tasks={overdue} />}
          {work.data && work.data.next !== null && <p className="small quiet">{w.cut(work.data.cases.length)}</p>}
          <p className="overview-rest no-print">
            <Link to="/desk/plan-work" search={{}}>
              {w.allTasks}
            </Link>
          </p>
        </section>
      )}
      <p className="small quiet">{w.simulated}</p>
    </div>
  );
}
