import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useIdentityWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { me } from '../requests';
import { DelegationsPanel } from './DelegationsPanel';
import { FactorPanel } from './FactorPanel';
import { GrantsPanel } from './GrantsPanel';
import { PasswordPanel } from './PasswordPanel';
import { SessionsPanel } from './SessionsPanel';
import '../identity.css';

/** /desk/me : what everybody signed in has: password, second factor, sessions, grants, delegations. */
export function MePage() {
  const w = useIdentityWords();
  const language = useLanguage();
  const { data, error, refetch } = useQuery({ ...me(), staleTime: 0 });
  useTitle(w.me.title);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const daily = data.grants.every((g) => g.duty === 'DAILY');
  return (
    <div className="id-page">
      <header className="id-head">
        <h1 className="h">{w.me.title}</h1>
        <p className="mid">
          <code>{data.username}</code> · {pick(data.post, language)} · {pick(data.unit, language)}
        </p>
      </header>
      <div className="me">
        <div className="stack">
          <GrantsPanel grants={data.grants} />
          {daily && <DelegationsPanel />}
        </div>
        <div className="stack">
          <PasswordPanel me={data} />
          <FactorPanel factor={data.secondFactor} />
          <SessionsPanel />
        </div>
      </div>
    </div>
  );
}
