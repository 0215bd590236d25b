import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useIdentityWords, useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { from } from '@/lib/pageData';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { whereOf } from '../grant-words';
import { q } from '../query';
import type { Access } from '../wire';
import { usePostOf } from './usePostOf';

/** Permission by permission: how far it reaches, and by which grants. */
export function ReachAnswer({ account, permission }: { account: string; permission: string | undefined }) {
  const w = useOfficersWords();
  const i = useIdentityWords();
  const language = useLanguage();
  const who = usePostOf(account);
  const { data, error, refetch } = useQuery(from<Access>(q('/api/desk/access', { account, permission })));
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  // The own account is everybody's; it says nothing about what of others can be seen.
  const found = data.permissions.filter((p) => p.key !== 'own-account' || permission === 'own-account');
  if (found.length === 0) return <p className="verdict">{w.access.nothing(who)}</p>;
  return (
    <>
      <p className="verdict">{w.access.whoHas(who, found.length)}</p>
      <ul className="reaches">
        {found.map((p) => (
          <li key={p.key}>
            <p>
              <b>{pick(p.title, language)}</b>
            </p>
            <p className={p.whole ? 'reach is-whole' : 'reach'}>
              {p.whole ? w.access.whole : w.access.counts(p.units, p.areas)}
            </p>
            <ul className="hint">
              {p.through.map((g) => (
                <li key={g.id}>
                  {w.access.through} <b>{pick(g.roleName, language)}</b> · {whereOf(g, i, language)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
