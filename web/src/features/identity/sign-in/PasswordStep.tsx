import { type FormEvent, useState } from 'react';
import { Problem, pick, send } from '@/lib/api';
import { useIdentityWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import type { Session } from '@/lib/types';
import { TextInput } from '@/ui/fields';
import { ProblemNotice } from '@/ui/ProblemView';
import { Wait } from './Wait';

/** Account and password; or the door of the outside house, where there is one. */
export function PasswordStep(p: {
  session: Session;
  username: string;
  onUsername: (username: string) => void;
  onDone: (session: Session) => void;
  notice?: string | undefined;
  urgent: boolean;
}) {
  const w = useIdentityWords();
  const language = useLanguage();
  const [password, setPassword] = useState('');
  const [seen, setSeen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [lacking, setLacking] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [waitUntil, setWaitUntil] = useState<number | null>(null);
  const { oidc, csrf } = p.session;

  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    setLacking(!p.username || !password);
    if (!p.username || !password || busy) return;
    setBusy(true);
    try {
      p.onDone(await send<Session>('POST', '/api/session', csrf, { username: p.username.trim(), password }));
    } catch (error) {
      if (error instanceof Problem && error.status === 429 && error.retryAfter)
        setWaitUntil(Date.now() + error.retryAfter * 1000);
      else setRefusal(error);
      setPassword('');
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void signIn(event)} noValidate>
      <h1 className="h">{w.signIn.title}</h1>
      <p className="mid">{w.signIn.lead}</p>
      {p.notice && refusal === null && (
        <p className={p.urgent ? 'notice red' : 'notice earth'} role="status">
          {p.notice}
        </p>
      )}
      {refusal !== null && <ProblemNotice error={refusal} />}
      {waitUntil !== null && <Wait until={waitUntil} />}
      <TextInput label={w.signIn.username} value={p.username} onChange={p.onUsername} autoComplete="username" />
      <div className="password-line">
        <TextInput
          label={w.signIn.password}
          value={password}
          onChange={setPassword}
          type={seen ? 'text' : 'password'}
          autoComplete="current-password"
          error={lacking && (!p.username || !password) ? w.signIn.needBoth : undefined}
        />
        <button type="button" className="btn bare small" aria-pressed={seen} onClick={() => setSeen(!seen)}>
          {seen ? w.signIn.hide : w.signIn.show}
        </button>
      </div>
      <button type="submit" className="btn ink" aria-disabled={busy}>
        {busy ? w.signIn.going : w.signIn.go}
      </button>
      {oidc && (
        <>
          <p className="or">{w.signIn.or}</p>
          <a className="btn" href={withWayBack(oidc.href)}>
            {w.signIn.oidc(pick(oidc.name, language))}
          </a>
        </>
      )}
    </form>
  );
}

/** Back to the page one wanted; only a desk address, the server checks again. */
function withWayBack(href: string): string {
  const { pathname, search } = window.location;
  if (!pathname.startsWith('/desk/')) return href;
  return `${href}?to=${encodeURIComponent(pathname + search)}`;
}
