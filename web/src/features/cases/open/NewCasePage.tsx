import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { MapContext, type WithMap } from '@/form/places';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { caseType } from '../requests';
import { NewCaseForm } from './NewCaseForm';
import '../cases.css';

/** /desk/cases/$type/new and /m/cases/$type/new : a case is told and opened. */
export function NewCasePage({ PlacesMap }: WithMap) {
  const { type } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(caseType(type ?? ''));
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <MapContext value={PlacesMap}>
      <NewCaseForm key={data.key} of={data} />
    </MapContext>
  );
}
