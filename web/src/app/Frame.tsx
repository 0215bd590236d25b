import { Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { SessionWatch } from '@/features/identity/SessionWatch';
import { SignInPage } from '@/features/identity/sign-in/SignInPage';
import { useDeskWords } from '@/lib/deskWords';
import { useLanguage, useMessages } from '@/lib/i18n';
import { Aids } from '@/ui/Aids';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import './desk.css';
import type { Inside } from './useInside';
import { useRouteFocus } from './useRouteFocus';

/** What every officer's frame has: one main landmark, a way out; the sign-in page for anybody else. */
export function Frame(p: {
  inside: Inside;
  home: '/desk' | '/m';
  className: string;
  /** Ways beside the brand. */
  ways?: ReactNode;
  /** Before the reading aids: looking for something. */
  search?: ReactNode;
  /** Who is signed in, before the way out. */
  who: ReactNode;
  /** What is said on every page, above it. */
  notice?: ReactNode;
}) {
  const m = useMessages();
  const w = useDeskWords();
  const language = useLanguage();
  const main = useRouteFocus();
  const { session, error, refetch, inside, wasIn, signOut } = p.inside;
  return (
    <I18nProvider locale={language === 'en' ? 'en-GB' : 'zh-CN'}>
      <div className={p.className}>
        <a className="skip" href="#main">
          {m.skip}
        </a>
        <header className="no-print">
          {session?.demo && <p className="ribbon">{w.demo}</p>}
          <div className="bar">
            <Link className="brand" to={p.home}>
              <img src="/favicon.svg" alt="" width="26" height="26" />
              <span>{m.brand}</span>
            </Link>
            {p.ways}
            <span className="grow" />
            {p.search}
            <Aids />
            {session?.user && (
              <span className="who">
                {p.who}
                <button type="button" className="btn bare small" onClick={signOut}>
                  {w.nav.signOut}
                </button>
              </span>
            )}
          </div>
        </header>
        {inside && session && <SessionWatch session={session} />}
        {p.notice}
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
