import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { MapContext, type WithMap } from '@/form/places';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { NOT_YET, useParcels } from '../outbox/box';
import { caseType } from '../requests';
import { NewCaseForm } from './NewCaseForm';
import '../cases.css';

/** /desk/cases/$type/new and /m/cases/$type/new : a case is told and opened. */
export function NewCasePage({ PlacesMap }: WithMap) {
  const { type } = useParams({ strict: false });
  const { from } = useSearch({ strict: false });
  const parcels = useParcels();
  const refused = from === undefined ? null : parcels.find((one) => one.id === from && one.number === null);
  const { data, error, refetch } = useQuery(caseType(type ?? ''));
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data || (from !== undefined && parcels === NOT_YET)) return <Skeleton />;
  return (
    <MapContext value={PlacesMap}>
      <NewCaseForm key={data.key} of={data} refused={refused ?? null} />
    </MapContext>
  );
}
