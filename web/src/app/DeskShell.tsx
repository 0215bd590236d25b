import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { I18nProvider } from 'react-aria-components';
import { useState } from 'react';
import { SessionWatch } from '@/features/identity/SessionWatch';
import { SignInPage } from '@/features/identity/sign-in/SignInPage';
import { pick, send } from '@/lib/api';
import { useDeskWords } from '@/lib/deskWords';
import { useLanguage, useMessages } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { Aids } from '@/ui/Aids';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { WAYS } from './desk-ways';
import './portal.css';
import './desk.css';
import { useRouteFocus } from './useRouteFocus';

/** The officers' frame: who is signed in, ways, one main landmark; the sign-in page for anybody else. */
export function DeskShell() {
  const m = useMessages();
  const w = useDeskWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const main = useRouteFocus();
  const { pathname } = useLocation();
  const { session, error, may, refetch } = useSession();
  // Signed in, and nothing more is wanted: only then are there pages.
  const inside = session?.user != null && session.next === null;
  const wasIn = useWasIn(inside);

  const signOut = async () => {
    if (!session) return;
    wasIn.leave();
    await send('DELETE', '/api/session', session.csrf).catch(() => undefined);
    queries.removeQueries({ predicate: (q) => String(q.queryKey[0]).startsWith('/api/desk') });
    await queries.invalidateQueries({ queryKey: ['/api/session'] });
  };

  return (
    <I18nProvider locale={language === 'en' ? 'en-GB' : 'zh-CN'}>
      <div className="desk">
        <a className="skip" href="#main">
          {m.skip}
        </a>
        <header className="no-print">
          {session?.demo && <p className="ribbon">{w.demo}</p>}
          <div className="bar">
            <Link className="brand" to="/desk">
              <img src="/favicon.svg" alt="" width="26" height="26" />
              <span>{m.brand}</span>
            </Link>
            <nav aria-label={m.nav.main}>
              {inside &&
                WAYS.filter((way) => may(way.needs)).map((way) => (
                  <Link
                    key={way.to}
                    to={way.to}
                    activeOptions={{ exact: way.to === '/desk', includeSearch: false }}
                    // A draft is a page of the plans, though its address is not below theirs.
                    className={way.to === '/desk' && pathname.startsWith('/desk/drafts') ? 'active' : undefined}
                  >
                    {w.nav[way.words]}
                  </Link>
                ))}
              <Link to="/" activeOptions={{ exact: true }}>
                {w.nav.portal}
              </Link>
            </nav>
            <span className="grow" />
            <Aids />
            {session?.user && (
              <span className="who">
                {inside ? (
                  <Link to="/desk/me" title={w.nav.me}>
                    {session.user.name}
                  </Link>
                ) : (
                  <b>{session.user.name}</b>
                )}
                <span className="who-unit">
                  {pick(session.user.unit, language) && ` · ${pick(session.user.unit, language)}`}
                </span>
                <button type="button" className="btn bare small" onClick={() => void signOut()}>
                  {w.nav.signOut}
                </button>
              </span>
            )}
          </div>
        </header>
        {inside && <SessionWatch session={session} />}
        <main id="main" ref={main} tabIndex={-1}>
          {session ? (
            inside ? (
              <Outlet />
            ) : (
              <SignInPage session={session} wasIn={wasIn.now} />
            )
          ) : error ? (
            <ProblemView error={error} retry={() => void refetch()} />
          ) : (
            <Skeleton />
          )}
        </main>
      </div>
    </I18nProvider>
  );
}

/**
 * Whether somebody was inside on this page before and did not leave: then a sign-in page means that the session ended
 * under them.
 */
function useWasIn(inside: boolean) {
  const [seen, setSeen] = useState({ inside, ever: inside, left: false });
  if (seen.inside !== inside) setSeen({ inside, ever: seen.ever || inside, left: seen.left && !inside });
  return { now: seen.ever && !seen.left, leave: () => setSeen((before) => ({ ...before, left: true })) };
}
