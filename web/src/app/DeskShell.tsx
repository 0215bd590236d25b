import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { I18nProvider } from 'react-aria-components';
import { WaitingCount } from '@/features/cases/Waiting';
import { SessionWatch } from '@/features/identity/SessionWatch';
import { SignInPage } from '@/features/identity/sign-in/SignInPage';
import { pick } from '@/lib/api';
import { useDeskWords } from '@/lib/deskWords';
import { useLanguage, useMessages } from '@/lib/i18n';
import { Aids } from '@/ui/Aids';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { WAYS } from './desk-ways';
import './portal.css';
import './desk.css';
import { useInside } from './useInside';
import { useRouteFocus } from './useRouteFocus';

/** The officers' frame: who is signed in, ways, one main landmark; the sign-in page for anybody else. */
export function DeskShell() {
  const m = useMessages();
  const w = useDeskWords();
  const language = useLanguage();
  const main = useRouteFocus();
  const { pathname } = useLocation();
  const { session, error, may, refetch, inside, wasIn, signOut } = useInside();

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
                    {way.words === 'cases' && <WaitingCount />}
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
                <button type="button" className="btn bare small" onClick={signOut}>
                  {w.nav.signOut}
                </button>
              </span>
            )}
          </div>
        </header>
        {inside && session && <SessionWatch session={session} />}
        <main id="main" ref={main} tabIndex={-1}>
          {session ? (
            inside ? (
              <Outlet />
            ) : (
              <SignInPage session={session} wasIn={wasIn} />
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
