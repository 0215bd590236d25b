import { useQueryClient } from '@tanstack/react-query';
import { useIdentityWords } from '@/lib/identityWords';
import { EnrolForm } from '../EnrolForm';

/** A role that needs two proofs gets the second before anything else; the recovery codes are seen before going on. */
export function EnrolStep() {
  const w = useIdentityWords();
  const queries = useQueryClient();
  return (
    <div className="stack">
      <h1 className="h">{w.mustEnrol.title}</h1>
      <p className="mid">{w.mustEnrol.lead}</p>
      <EnrolForm onDone={() => void queries.invalidateQueries({ queryKey: ['/api/session'] })} />
    </div>
  );
}
