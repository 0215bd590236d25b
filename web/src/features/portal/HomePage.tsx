import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMessages } from '@/lib/i18n';
import { EmptyBridge } from '@/ui/Icon';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { PlanView } from './PlanView';
import { current, overview, plans } from './requests';

/** / : the plan in force, at a glance. */
export function HomePage() {
  const { data: list } = useSuspenseQuery(plans());
  const plan = current(list);
  useTitle(undefined);
  return plan ? <InForce planKey={plan.key} /> : <NoPlan />;
}

function InForce({ planKey }: { planKey: string }) {
  const { data } = useQuery(overview(planKey));
  return data ? <PlanView overview={data} /> : <Skeleton lines={12} />;
}

function NoPlan() {
  const m = useMessages();
  return (
    <div className="empty">
      <EmptyBridge />
      <h1 className="h">{m.home.emptyTitle}</h1>
      <p>{m.home.emptyBody}</p>
      <p className="row wrap problem-ways">
        <Link className="btn" to="/desk">
          {m.home.emptyLink}
        </Link>
      </p>
    </div>
  );
}
