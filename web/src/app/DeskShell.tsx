import { Link, useLocation } from '@tanstack/react-router';
import { WaitingCount } from '@/features/cases/Waiting';
import { SearchField } from '@/features/search/SearchField';
import { pick } from '@/lib/api';
import { useDeskWords } from '@/lib/deskWords';
import { useLanguage, useMessages } from '@/lib/i18n';
import { useLive } from '@/lib/live';
import { WAYS, leads } from './desk-ways';
import './portal.css';
import { Frame } from './Frame';
import { useInside } from './useInside';

/** Pages of a way whose address is not below its own: drafts are of the plans, boards are of the cases. */
const ELSEWHERE: Partial<Record<string, readonly string[]>> = {
  '/desk': ['/desk/drafts'],
  '/desk/cases': ['/desk/whistles', '/desk/supervision', '/desk/triage'],
};
const belongs = (pathname: string, way: string): boolean =>
  (ELSEWHERE[way] ?? []).some((other) => pathname.startsWith(other));

/** The officers' frame: who is signed in, and the ways that are open to him. */
export function DeskShell() {
  const m = useMessages();
  const w = useDeskWords();
  const language = useLanguage();
  const { pathname } = useLocation();
  const state = useInside();
  const { inside, may } = state;
  const user = state.session?.user;
  useLive(inside && may('cases-read'));
  return (
    <Frame
      inside={state}
      home="/desk"
      className="desk"
      ways={
        <nav aria-label={m.nav.main}>
          {inside &&
            WAYS.filter((way) => leads(way, may)).map((way) => (
              <Link
                key={way.to}
                to={way.to}
                activeOptions={{ exact: way.to === '/desk', includeSearch: false }}
                className={belongs(pathname, way.to) ? 'active' : undefined}
              >
                {w.nav[way.words]}
                {way.words === 'cases' && <WaitingCount />}
              </Link>
            ))}
          <Link to="/" activeOptions={{ exact: true }}>
            {w.nav.portal}
          </Link>
        </nav>
      }
      search={inside && (may('cases-read') || may('records-read')) && <SearchField />}
      who={
        user && (
          <>
            {inside ? (
              <Link to="/desk/me" title={w.nav.me}>
                {user.name}
              </Link>
            ) : (
              <b>{user.name}</b>
            )}
            <span className="who-unit">{pick(user.unit, language) && ` · ${pick(user.unit, language)}`}</span>
          </>
        )
      }
    />
  );
}
