import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { from } from '@/lib/pageData';
import { useSession } from '@/lib/session';
import { ProblemNotice } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { ConfirmButton } from '../ConfirmButton';
import { GrantLine } from '../GrantLine';
import { q } from '../query';
import { useAct } from '../useAct';
import type { Grant, Holder } from '../wire';
import { GrantForm } from './GrantForm';
import { Rescue } from './Rescue';

/** One account: its roles now and before, a new one, and its sign-ins. */
export function AccountGrants({ username }: { username: string }) {
  const w = useOfficersWords();
  const language = useLanguage();
  const { session, may } = useSession();
  const { data: found } = useQuery(from<{ accounts: Holder[] }>(q('/api/desk/grants/accounts', { q: username })));
  const { data, error } = useQuery({
    ...from<{ grants: Grant[]; total: number }>(q('/api/desk/grants', { account: username, limit: 200 })),
    staleTime: 0,
  });
  const { act, busy, refusal } = useAct();
  const [open, setOpen] = useState(false);
  const who = found?.accounts.find((a) => a.username === username);
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Skeleton />;

  const now = data.grants.filter((g) => g.state === 'VALID' || g.state === 'FUTURE' || g.state === 'SUSPENDED');
  const past = data.grants.filter((g) => !now.includes(g));
  const own = session?.user?.username === username;
  const mayGrant = may('grants-edit') && !own && who?.state !== 'CLOSED';
  const end = (g: Grant) => void act({ method: 'DELETE', url: `/api/desk/grants/${g.id}` });
  return (
    <div className="stack">
      <div className="chosen-head">
        <div>
          <h2 className="h">{who ? pick(who.post, language) : username}</h2>
          <p className="mid">
            <code>{username}</code>
            {who && ` · ${pick(who.unit, language)}`}
          </p>
        </div>
        <span className="row wrap">
          {may('access-explain') && (
            <Link className="btn small" to="/desk/access" search={{ ask: 'reach', account: username }}>
              {w.grants.why}
            </Link>
          )}
          {mayGrant && !open && (
            <button type="button" className="btn small ink" onClick={() => setOpen(true)}>
              {w.grants.new}
            </button>
          )}
        </span>
      </div>
      <p>{w.grants.sum(now.length)}</p>
      {refusal !== null && <ProblemNotice error={refusal} />}
      {open && <GrantForm username={username} held={now} onDone={() => setOpen(false)} />}
      {now.length > 0 && (
        <ul className="grants">
          {now.map((g) => (
            <GrantLine key={g.id} grant={g}>
              {mayGrant && (
                <ConfirmButton
                  label={w.grants.end}
                  of={pick(g.roleName, language)}
                  busy={busy}
                  onConfirm={() => end(g)}
                />
              )}
            </GrantLine>
          ))}
        </ul>
      )}
      {mayGrant && now.length > 0 && <p className="hint">{w.grants.endHint}</p>}
      {past.length > 0 && (
        <details>
          <summary>{w.grants.past(past.length)}</summary>
          <ul className="grants">
            {past.map((g) => (
              <GrantLine key={g.id} grant={g} />
            ))}
          </ul>
        </details>
      )}
      {may('sessions-end') && !own && <Rescue username={username} />}
    </div>
  );
}
