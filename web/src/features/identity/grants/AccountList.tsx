import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useIdentityWords, useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { from } from '@/lib/pageData';
import { ProblemNotice } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { q } from '../query';
import { SearchLine } from '../SearchLine';
import type { Grant, Holder } from '../wire';
import { useRoleNames } from './useRoleNames';

/**
 * Accounts to choose from: those a search finds, or those who hold one role. The chosen one is marked.
 *
 * @param role key of the role whose holders are listed; empty lists all
 */
export function AccountList(p: {
  chosen: string | undefined;
  role: string;
  onAll: () => void;
  onChoose: (username: string) => void;
}) {
  const roleName = useRoleNames();
  const w = useOfficersWords();
  const [typed, setTyped] = useState('');
  const search = useQuery({
    ...from<{ accounts: Holder[]; total: number }>(q('/api/desk/grants/accounts', { q: typed })),
    placeholderData: keepPreviousData,
    enabled: p.role === '',
  });
  const holders = useQuery({
    ...from<{ grants: Grant[]; total: number }>(q('/api/desk/grants', { role: p.role, valid: 'true', limit: 200 })),
    enabled: p.role !== '',
  });
  const error = search.error ?? holders.error;
  return (
    <nav className="side-list" aria-label={w.grants.accounts}>
      {p.role === '' ? (
        <>
          <SearchLine label={w.grants.search} go={w.accounts.find} value={typed} onSearch={setTyped} />
          {search.data && <Found data={search.data} {...p} />}
        </>
      ) : (
        <>
          <p className="row wrap">
            <span className="tag line">{roleName(p.role)}</span>
            <button type="button" className="btn small bare" onClick={p.onAll}>
              {w.grants.all}
            </button>
          </p>
          {holders.data && <Holders grants={holders.data.grants} {...p} />}
        </>
      )}
      {error && <ProblemNotice error={error} />}
      {!error && !search.data && !holders.data && <Skeleton lines={5} />}
    </nav>
  );
}

interface Choosing {
  chosen: string | undefined;
  onChoose: (username: string) => void;
}

function Found({ data, chosen, onChoose }: Choosing & { data: { accounts: Holder[]; total: number } }) {
  const w = useOfficersWords();
  const i = useIdentityWords();
  const language = useLanguage();
  const roleName = useRoleNames();
  if (data.accounts.length === 0) return <p className="hint">{w.grants.noFound}</p>;
  return (
    <>
      <ul>
        {data.accounts.map((a) => (
          <li key={a.username}>
            <button type="button" aria-current={a.username === chosen} onClick={() => onChoose(a.username)}>
              <span>
                <b>{pick(a.post, language)}</b>
                {a.state === 'CLOSED' && <span className="tag line">{w.accounts.state.CLOSED}</span>}
              </span>
              <small>
                {pick(a.unit, language)} · {a.roles.length === 0 ? i.none : a.roles.map(roleName).join(' · ')}
              </small>
            </button>
          </li>
        ))}
      </ul>
      <p className="hint">{i.shown(data.accounts.length, data.total)}</p>
    </>
  );
}

function Holders({ grants, chosen, onChoose }: Choosing & { grants: Grant[] }) {
  const i = useIdentityWords();
  const language = useLanguage();
  const one = [...new Map(grants.map((g) => [g.username, g])).values()];
  return (
    <>
      <ul>
        {one.map((g) => (
          <li key={g.username}>
            <button type="button" aria-current={g.username === chosen} onClick={() => onChoose(g.username)}>
              <span>
                <b>{pick(g.post, language)}</b>
              </span>
              <small>{pick(g.roleName, language)}</small>
            </button>
          </li>
        ))}
      </ul>
      <p className="hint">{i.shown(one.length, one.length)}</p>
    </>
  );
}
