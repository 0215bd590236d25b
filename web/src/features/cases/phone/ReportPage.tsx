import { useQuery } from '@tanstack/react-query';
import { MapContext, type WithMap } from '@/form/places';
import { useSession } from '@/lib/session';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { caseType } from '../requests';
import { ReportByKind } from './ReportByKind';
import { gridsOf, me } from './grids';
import { usePatrol } from './patrol';
import '@/form/form.css';
import '../cases.css';

/** The kind of case that the one big button of a phone opens, where one may. */
export const REPORTED = 'grid-event';

/** /m/report */
export function ReportPage({ PlacesMap }: WithMap) {
  const { session } = useSession();
  const patrol = usePatrol(session?.user?.username);
  const { data, error, refetch } = useQuery(caseType(REPORTED));
  const own = useQuery(me());
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data || own.isPending) return <Skeleton />;
  const grids = gridsOf(own.data?.grants ?? []);
  return (
    <MapContext value={PlacesMap}>
      <ReportByKind of={data} grid={grids.find((one) => one.code === patrol?.area) ?? grids[0] ?? null} />
    </MapContext>
  );
}
