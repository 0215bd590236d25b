import { useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useIdentityWords } from '@/lib/identityWords';
import type { Session } from '@/lib/types';
import { useTitle } from '@/ui/useTitle';
import { DemoAccounts } from './DemoAccounts';
import { EnrolStep } from './EnrolStep';
import { FactorStep } from './FactorStep';
import { NewPasswordStep } from './NewPasswordStep';
import { PasswordStep } from './PasswordStep';
import { Steps } from './Steps';
import '../identity.css';
import './sign-in.css';

/**
 * The way in, one step at a time: password, then what the server wants next. Stands in the place of any desk page
 * until nothing is wanted, so that its address is still there afterwards.
 *
 * @param wasIn whether somebody was signed in on this page before: the session ended under them
 */
export function SignInPage({ session, wasIn }: { session: Session; wasIn: boolean }) {
  const w = useIdentityWords();
  const queries = useQueryClient();
  const [username, setUsername] = useState('');
  const { problem } = useSearch({ strict: false });
  useTitle(w.signIn.title);

  /** What another account saw must not be shown to this one. */
  const proceed = (to: Session) => {
    if (to.user?.username !== session.user?.username)
      queries.removeQueries({ predicate: (one) => String(one.queryKey[0]).startsWith('/api/desk') });
    queries.setQueryData(['/api/session'], to);
  };

  const oidcProblem = problem ? w.signIn.oidcProblems[problem] : undefined;
  const notice = oidcProblem ?? (wasIn ? w.signIn.over : undefined);
  const first = session.next === null;
  return (
    <div className={first && session.demoAccounts.length > 0 ? 'sign-in has-side' : 'sign-in'}>
      <div className="sign-in-main">
        {!first && <Steps at={session.next ?? 'SECOND_FACTOR'} />}
        {first && (
          <PasswordStep
            session={session}
            username={username}
            onUsername={setUsername}
            onDone={proceed}
            notice={notice}
            urgent={oidcProblem !== undefined}
          />
        )}
        {session.next === 'SECOND_FACTOR' && <FactorStep session={session} onDone={proceed} />}
        {session.next === 'CHANGE_PASSWORD' && <NewPasswordStep />}
        {session.next === 'ENROL_SECOND_FACTOR' && <EnrolStep />}
      </div>
      {first && session.demoAccounts.length > 0 && (
        <DemoAccounts accounts={session.demoAccounts} chosen={username} onChoose={setUsername} />
      )}
    </div>
  );
}
