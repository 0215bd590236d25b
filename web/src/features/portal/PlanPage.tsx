import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useNamed } from '@/lib/i18n';
import { useTitle } from '@/ui/useTitle';
import { PlanView } from './PlanView';
import { overview } from './requests';

/** /plans/:key : any plan or edition, at a glance. */
export function PlanPage() {
  const { key } = useParams({ from: '/portal/plans/$key' });
  const { data } = useSuspenseQuery(overview(key));
  useTitle(useNamed().title(data.plan));
  return <PlanView overview={data} />;
}
