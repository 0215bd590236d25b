import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useNamed } from '@/lib/i18n';
import { useMatterWords } from '@/lib/matterWords';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { ItemMatters } from './ItemMatters';
import { type ItemOf, type MattersOf, inForce, matters } from './matterRequests';
import './matters.css';

/** What waits for somebody first. */
const FILTERS = ['open', 'joined', 'none', 'all'] as const;
type Filter = (typeof FILTERS)[number];

const has = (item: ItemOf, state: ItemOf['matters'][number]['state']) =>
  item.matters.some((one) => one.state === state);

const SHOWS: Record<Filter, (item: ItemOf) => boolean> = {
  open: (item) => has(item, 'PROPOSED'),
  joined: (item) => has(item, 'CONFIRMED'),
  none: (item) => !has(item, 'CONFIRMED') && !has(item, 'PROPOSED'),
  all: () => true,
};

/** /desk/plan-matters : for each promise of the plan the matters whose cases bear on it, as a person says. */
export function MatterPromisesPage() {
  const w = useMatterWords();
  const named = useNamed();
  const { plan: chosen } = useSearch({ from: '/desk/plan-matters' });
  const plans = useQuery(inForce());
  useTitle(w.title);
  if (plans.error) return <ProblemView error={plans.error} retry={() => void plans.refetch()} />;
  if (!plans.data) return <Skeleton />;
  const plan = plans.data.plans.find((one) => one.key === chosen) ?? plans.data.plans[0];
  return (
    <div className="matters-page">
      <header>
        <h1 className="h page-title">{w.title}</h1>
        <p className="mid">{plan ? `${named.title(plan)}。${w.lead}` : w.noPlan}</p>
      </header>
      {plan && <OfPlan plan={plan.key} />}
    </div>
  );
}

function OfPlan({ plan }: { plan: string }) {
  const { data, error, refetch } = useQuery(matters(plan));
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return <Items key={plan} of={data} />;
}

function Items({ of: data }: { of: MattersOf }) {
  const w = useMatterWords();
  const all = data.items;
  const those = (filter: Filter) => ({ filter, codes: new Set(all.filter(SHOWS[filter]).map((item) => item.item)) });
  // What was decided here stays in sight until somebody chooses again.
  const [{ filter, codes }, setShown] = useState(() => those(all.some(SHOWS.open) ? 'open' : 'all'));
  const waiting = all.flatMap((item) => item.matters).filter((one) => one.state === 'PROPOSED').length;
  return (
    <>
      <p className="matters-say">{w.say(all.length, all.filter(SHOWS.joined).length, waiting)}</p>
      {!data.byMeaning && <p className="notice">{w.noMeaning}</p>}
      <div className="matters-filters" role="group" aria-label={w.title}>
        {FILTERS.map((one) => (
          <button
            key={one}
            type="button"
            className="btn small"
            aria-pressed={filter === one}
            onClick={() => setShown(those(one))}
          >
            {w.filters[one]} <span className="num">{all.filter(SHOWS[one]).length}</span>
          </button>
        ))}
      </div>
      <ul role="list" className="matters-items">
        {all
          .filter((item) => codes.has(item.item))
          .map((item) => (
            <ItemMatters key={item.item} item={item} all={data.matters} />
          ))}
      </ul>
    </>
  );
}
