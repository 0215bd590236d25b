import { useNavigate, useSearch } from '@tanstack/react-router';
import { useOfficersWords } from '@/lib/identityWords';
import { useSession } from '@/lib/session';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { KeysetFoot } from '../KeysetFoot';
import { useKeyset } from '../useKeyset';
import type { JournalPage } from '../wire';
import { AuditFilters, type Filters, asked } from './AuditFilters';
import { EventLine } from './EventLine';
import { Export } from './Export';
import './audit.css';
import '../identity.css';

/** /desk/audit : every change, newest first, with what it was and what it became. */
export function AuditPage() {
  const w = useOfficersWords();
  const { may } = useSession();
  const filters: Filters = useSearch({ from: '/desk/audit' });
  const navigate = useNavigate({ from: '/desk/audit' });
  const list = useKeyset<JournalPage>('/api/desk/audit', asked(filters), 'before');
  useTitle(w.audit.title);
  const events = list.pages?.flatMap((page) => page.events);
  const set = (to: Filters) => void navigate({ search: to });
  return (
    <div className="id-page">
      <header className="id-head">
        <h1 className="h">{w.audit.title}</h1>
        <p className="mid">{w.audit.lead}</p>
        {may('journal-export') && list.total > 0 && <Export filters={asked(filters)} total={list.total} />}
      </header>
      <AuditFilters key={JSON.stringify(filters)} filters={filters} onSet={set} />
      {list.error ? (
        <ProblemView error={list.error} retry={list.refetch} />
      ) : !events ? (
        <Skeleton />
      ) : events.length === 0 ? (
        <p className="empty">{w.audit.empty}</p>
      ) : (
        <>
          <ol className="events" aria-busy={list.stale}>
            {events.map((e) => (
              <EventLine key={e.position} event={e} onOnly={(only) => set({ ...filters, ...only })} />
            ))}
          </ol>
          <KeysetFoot shown={events.length} total={list.total} more={list.more} waiting={list.waiting} />
        </>
      )}
    </div>
  );
}
