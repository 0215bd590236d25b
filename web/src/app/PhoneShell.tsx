import { Link, Outlet } from '@tanstack/react-router';
import { I18nProvider } from 'react-aria-components';
import { SessionWatch } from '@/features/identity/SessionWatch';
import { SignInPage } from '@/features/identity/sign-in/SignInPage';
import { useCasesWords } from '@/lib/casesWords';
import { useDeskWords } from '@/lib/deskWords';
import { useLanguage, useMessages } from '@/lib/i18n';
import { Aids } from '@/ui/Aids';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import './desk.css';
import { useInside } from './useInside';
import { useRouteFocus } from './useRouteFocus';

/** The frame of a grid worker's phone: no more than who one is; the sign-in page for anybody else. */
export function PhoneShell() {
  const m = useMessages();
  const w = useDeskWords();
  const c = useCasesWords();
  const language = useLanguage();
  const main = useRouteFocus();
  const { session, error, refetch, inside, wasIn, signOut } = useInside();
  return (
    <I18nProvider locale={language === 'en' ? 'en-GB' : 'zh-CN'}>
      <div className="desk phone">
        <a className="skip" href="#main">
          {m.skip}
        </a>
        <header className="no-print">
          {session?.demo && <p className="ribbon">{w.demo}</p>}
          <div className="bar">
            <Link className="brand" to="/m">
              <img src="/favicon.svg" alt="" width="26" height="26" />
              <span>{m.brand}</span>
            </Link>
            <span className="grow" />
            <Aids />
            {session?.user && (
              <span className="who">
                {inside && <Link to="/desk/cases">{c.phone.desk}</Link>}
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
