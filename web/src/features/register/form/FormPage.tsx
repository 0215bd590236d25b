import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { MapContext, type WithMap } from '@/form/places';
import { definition, drafts } from '../requests';
import { Form } from './Form';
import { draftKey } from './useDraft';

/** /desk/registers/$register/new : a record not yet there; `of=FIELD:ID` fills in what it refers to. */
export function FormPage({ PlacesMap }: WithMap) {
  const { register } = useParams({ from: '/desk/registers/$register/new' });
  const { of: link } = useSearch({ from: '/desk/registers/$register/new' });
  const of = useQuery(definition(register));
  const own = useQuery({ ...drafts(register), gcTime: 0, staleTime: Infinity });
  const error = of.error ?? own.error;
  if (error) return <ProblemView error={error} retry={() => void Promise.all([of.refetch(), own.refetch()])} />;
  if (!of.data || !own.data) return <Skeleton />;
  const draft = own.data.drafts.find((one) => one.key === draftKey(null));
  const [field, id] = (link ?? '').split(':');
  const linked = field && id ? { [field]: Number(id) } : {};
  return (
    <MapContext value={PlacesMap}>
      <Form key={link ?? ''} of={of.data} entry={null} draft={draft} begin={linked} />
    </MapContext>
  );
}
