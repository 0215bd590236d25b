import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { I18nProvider } from 'react-aria-components';
import { SignInPage } from '@/features/identity/SignInPage';
import { pick, send } from '@/lib/api';
import { useDeskWords } from '@/lib/deskWords';
import { useLanguage, useMessages } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { Aids } from '@/ui/Aids';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { OrganisationLinks } from './OrganisationLinks';
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
  const inPlans = useLocation().pathname.startsWith('/desk/drafts');
  const { session, error, refetch } = useSession();

  const signOut = async () => {
    if (!session) return;
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
              {session?.user && (
                <>
                  <Link to="/desk" activeOptions={{ exact: true }} className={inPlans ? 'active' : undefined}>
                    {w.nav.plans}
                  </Link>
                  <OrganisationLinks />
                </>
              )}
              <Link to="/" activeOptions={{ exact: true }}>
                {w.nav.portal}
              </Link>
            </nav>
            <span className="grow" />
            <Aids />
            {session?.user && (
              <span className="who">
                <b>{session.user.name}</b>
                {pick(session.user.unit, language) && ` · ${pick(session.user.unit, language)}`}
                <button type="button" className="btn bare small" onClick={() => void signOut()}>
                  {w.nav.signOut}
                </button>
              </span>
            )}
          </div>
        </header>
        <main id="main" ref={main} tabIndex={-1}>
          {session ? (
            session.user ? (
              <Outlet />
            ) : (
              <SignInPage session={session} />
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
