import { useQuery } from '@tanstack/react-query';
import { useOfficersWords } from '@/lib/identityWords';
import { from } from '@/lib/pageData';

export type OfficerDuty = 'SECURITY' | 'AUDIT';

/** As long as an officer is missing, the way to open the first one. */
export function FirstOfficers({ onOpen }: { onOpen: (duty: OfficerDuty) => void }) {
  const w = useOfficersWords();
  const { data } = useQuery(from<{ missing: OfficerDuty[] }>('/api/desk/accounts/first-officers'));
  return data?.missing.map((duty) => {
    const who = w.accounts.officer[duty] ?? duty;
    return (
      <p key={duty} className="notice earth">
        <span>{w.accounts.missing(who)}</span>
        <button type="button" className="btn small" onClick={() => onOpen(duty)}>
          {w.accounts.openOfficer(who)}
        </button>
      </p>
    );
  });
}
