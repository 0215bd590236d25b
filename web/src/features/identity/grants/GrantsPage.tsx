import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useOfficersWords } from '@/lib/identityWords';
import { from } from '@/lib/pageData';
import { useTitle } from '@/ui/useTitle';
import type { Token } from '../wire';
import { AccountGrants } from './AccountGrants';
import { AccountList } from './AccountList';
import { TokenApprovals } from './TokenApprovals';
import '../identity.css';

/** /desk/grants : the security officer gives and takes roles, account by account, and approves tokens. */
export function GrantsPage() {
  const w = useOfficersWords();
  const { account, show, role = '' } = useSearch({ from: '/desk/grants' });
  const navigate = useNavigate({ from: '/desk/grants' });
  const { data: tokens } = useQuery(from<{ tokens: Token[] }>('/api/desk/grants/tokens'));
  const waiting = tokens?.tokens.filter((t) => t.state === 'WAITING').length ?? 0;
  const choose = (username: string | undefined) =>
    void navigate({ search: { account: username, role: role || undefined } });
  useTitle(w.grants.title);
  return (
    <div className="id-page">
      <header className="id-head">
        <h1 className="h">{w.grants.title}</h1>
        <p className="mid">{w.grants.lead}</p>
        <div className="row wrap" role="group" aria-label={w.grants.title}>
          <button
            type="button"
            className="pill"
            aria-pressed={show !== 'tokens'}
            onClick={() => void navigate({ search: { account } })}
          >
            {w.grants.tabs.accounts}
          </button>
          <button
            type="button"
            className="pill"
            aria-pressed={show === 'tokens'}
            onClick={() => void navigate({ search: { account, show: 'tokens' } })}
          >
            {w.grants.tabs.tokens}
            {waiting > 0 && <b>{waiting}</b>}
          </button>
        </div>
      </header>
      {show === 'tokens' ? (
        <TokenApprovals />
      ) : (
        <div className={account ? 'two-side has-chosen' : 'two-side'}>
          <AccountList
            chosen={account}
            role={role}
            onChoose={choose}
            onAll={() => void navigate({ search: { account } })}
          />
          <div className="two-main">
            {account ? (
              <>
                <button type="button" className="btn bare small only-narrow" onClick={() => choose(undefined)}>
                  {w.grants.back}
                </button>
                <AccountGrants key={account} username={account} />
              </>
            ) : (
              <p className="empty">{w.grants.noAccount}</p>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
