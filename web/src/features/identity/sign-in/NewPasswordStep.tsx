import { useQueryClient } from '@tanstack/react-query';
import { useIdentityWords } from '@/lib/identityWords';
import { PasswordForm } from '../PasswordForm';

/** A password that somebody else knows, or that is too old, is changed before anything else. */
export function NewPasswordStep() {
  const w = useIdentityWords();
  const queries = useQueryClient();
  return (
    <div className="stack">
      <h1 className="h">{w.mustChange.title}</h1>
      <p className="mid">{w.mustChange.lead}</p>
      <PasswordForm onDone={() => void queries.invalidateQueries({ queryKey: ['/api/session'] })} />
    </div>
  );
}
