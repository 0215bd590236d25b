import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { pick, send } from '@/lib/api';
import { useDeskWords } from '@/lib/deskWords';
import { useLanguage } from '@/lib/i18n';
import type { Session } from '@/lib/types';
import { TextInput } from '@/ui/fields';
import { ProblemNotice } from '@/ui/ProblemView';
import { useTitle } from '@/ui/useTitle';
import './sign-in.css';

/** Account and password; in a demo district the accounts are listed, their passwords never. */
export function SignInPage({ session }: { session: Session }) {
  const w = useDeskWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [lacking, setLacking] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  useTitle(w.signIn.title);

  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    setLacking(!username || !password);
    if (!username || !password || busy) return;
    setBusy(true);
    try {
      queries.setQueryData(
        ['/api/session'],
        await send<Session>('POST', '/api/session', session.csrf, { username, password }),
      );
    } catch (error) {
      setRefusal(error);
      setPassword('');
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="sign-in">
      <form onSubmit={(event) => void signIn(event)} noValidate>
        <h1 className="h">{w.signIn.title}</h1>
        <p className="mid">{w.signIn.lead}</p>
        {refusal !== null && <ProblemNotice error={refusal} />}
        <TextInput label={w.signIn.username} value={username} onChange={setUsername} autoComplete="username" />
        <TextInput
          label={w.signIn.password}
          value={password}
          onChange={setPassword}
          type="password"
          autoComplete="current-password"
          error={lacking && (!username || !password) ? w.signIn.needBoth : undefined}
        />
        <button type="submit" className="btn ink" aria-disabled={busy}>
          {busy ? w.signIn.going : w.signIn.go}
        </button>
      </form>
      {session.demoAccounts.length > 0 && (
        <section aria-labelledby="demo-h">
          <h2 id="demo-h" className="h s">
            {w.signIn.demoTitle}
          </h2>
          <p className="hint">{w.signIn.demoHint}</p>
          <ul className="accounts">
            {session.demoAccounts.map((a) => (
              <li key={a.username}>
                <button type="button" aria-pressed={a.username === username} onClick={() => setUsername(a.username)}>
                  <b>{a.username}</b>
                  <span className="mid">{pick(a.post, language)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
