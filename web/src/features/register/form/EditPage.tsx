import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useRegisterWords } from '@/lib/registerWords';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { stageOf } from '../definition';
import { MapContext, type WithMap } from '@/form/places';
import { definition, drafts, entry } from '../requests';
import { Form } from './Form';
import { draftKey } from './useDraft';

const NOTHING = {};

/** /desk/registers/$register/$id/edit : a record that stands, to be changed. */
export function EditPage({ PlacesMap }: WithMap) {
  const w = useRegisterWords();
  const { register, id } = useParams({ from: '/desk/registers/$register/$id/edit' });
  const of = useQuery(definition(register));
  const own = useQuery({ ...drafts(register), gcTime: 0, staleTime: Infinity });
  const record = useQuery(entry(register, id));
  const error = of.error ?? own.error ?? record.error;
  if (error)
    return (
      <ProblemView error={error} retry={() => void Promise.all([of.refetch(), own.refetch(), record.refetch()])} />
    );
  if (!of.data || !own.data || !record.data) return <Skeleton />;
  if (stageOf(of.data, record.data.stage)?.locked)
    return (
      <div className="empty">
        <h1 className="h">{record.data.title}</h1>
        <p>{w.form.locked}</p>
        <Link to="/desk/registers/$register/$id" params={{ register, id }}>
          {w.back}
        </Link>
      </div>
    );
  const draft = own.data.drafts.find((one) => one.key === draftKey(record.data.id));
  return (
    <MapContext value={PlacesMap}>
      <Form key={record.data.version} of={of.data} entry={record.data} draft={draft} begin={NOTHING} />
    </MapContext>
  );
}
