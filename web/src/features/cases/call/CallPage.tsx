import { useQuery } from '@tanstack/react-query';
import { MapContext, type WithMap } from '@/form/places';
import { useCallWords } from '@/lib/callWords';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { caseType, types } from '../requests';
import { CallCard } from './CallCard';
import '../cases.css';
import './call.css';

/** /desk/calls : the hotline desk's card, for the type of case that has one and that one may open. */
export function CallPage({ PlacesMap }: WithMap) {
  const w = useCallWords();
  useTitle(w.title);
  const { data, error, refetch } = useQuery(types());
  const type = data?.types.find((one) => one.card && one.mayOpen)?.key;
  const of = useQuery({ ...caseType(type ?? ''), enabled: type !== undefined });
  if (error ?? of.error) return <ProblemView error={error ?? of.error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  if (type === undefined) return <p className="mid cases-page">{w.none}</p>;
  return of.data ? (
    <MapContext value={PlacesMap}>
      <CallCard of={of.data} />
    </MapContext>
  ) : (
    <Skeleton />
  );
}
