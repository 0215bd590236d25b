import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useOfficersWords } from '@/lib/identityWords';
import { useSession } from '@/lib/session';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { KeysetFoot } from '../KeysetFoot';
import { Once } from '../Once';
import { SearchLine } from '../SearchLine';
import { useKeyset } from '../useKeyset';
import type { Account, Opened } from '../wire';
import { AccountDialog, type Doing } from './AccountDialog';
import { AccountTable } from './AccountTable';
import { FirstOfficers } from './FirstOfficers';
import '../identity.css';

/** /desk/accounts : the system officer opens, closes and resets; grants are another's work. */
export function AccountsPage() {
  const w = useOfficersWords();
  const { may } = useSession();
  const { q = '', state = '' } = useSearch({ from: '/desk/accounts' });
  const navigate = useNavigate({ from: '/desk/accounts' });
  const list = useKeyset<{ accounts: Account[]; total: number; next: string | null }>(
    '/api/desk/accounts',
    { q, state },
    'after',
  );
  const [doing, setDoing] = useState<Doing | null>(null);
  const [secret, setSecret] = useState<Opened | null>(null);
  useTitle(w.accounts.title);
  const accounts = list.pages?.flatMap((page) => page.accounts);
  const mayEdit = may('accounts-edit');

  return (
    <div className="id-page">
      <header className="id-head">
        <h1 className="h">
          {w.accounts.title}
          {list.pages && <small className="quiet num"> {w.accounts.sum(list.total)}</small>}
        </h1>
        <p className="mid">{w.accounts.lead}</p>
        {mayEdit && (
          <button type="button" className="btn ink" onClick={() => setDoing({ what: 'open' })}>
            {w.accounts.new}
          </button>
        )}
      </header>
      {secret && (
        <Once
          key={secret.password}
          title={w.accounts.secretTitle(secret.account.username)}
          lead={w.accounts.secretLead}
          secrets={[secret.password]}
          file={`${w.accounts.secretFile}-${secret.account.username}`}
          onKept={() => setSecret(null)}
        />
      )}
      {mayEdit && <FirstOfficers onOpen={(duty) => setDoing({ what: 'officer', duty })} />}
      <div className="row wrap filters">
        <SearchLine
          key={q}
          label={w.accounts.search}
          go={w.accounts.find}
          value={q}
          onSearch={(to) => void navigate({ search: { q: to || undefined, state: state || undefined } })}
        />
        <div className="row wrap" role="group" aria-label={w.accounts.filter}>
          {(['', 'OPEN', 'CLOSED'] as const).map((s) => (
            <button
              key={s}
              type="button"
              className="pill"
              aria-pressed={state === s}
              onClick={() => void navigate({ search: { q: q || undefined, state: s || undefined } })}
            >
              {w.accounts.state[s]}
            </button>
          ))}
        </div>
      </div>
      {list.error ? (
        <ProblemView error={list.error} retry={list.refetch} />
      ) : !accounts ? (
        <Skeleton />
      ) : accounts.length === 0 ? (
        <p className="empty">{w.accounts.empty}</p>
      ) : (
        <>
          <AccountTable accounts={accounts} mayEdit={mayEdit} onDo={setDoing} />
          <KeysetFoot shown={accounts.length} total={list.total} more={list.more} waiting={list.waiting} />
        </>
      )}
      {doing && (
        <AccountDialog
          doing={doing}
          onClose={() => setDoing(null)}
          onOpened={(opened) => {
            setDoing(null);
            setSecret(opened);
            window.scrollTo({ top: 0 });
          }}
        />
      )}
    </div>
  );
}
