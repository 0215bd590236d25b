import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import { lazy } from 'react';
import { current, plans, site } from '@/features/portal/requests';
import { WorkContext } from '@/features/portal/work';
import { useMessages } from '@/lib/i18n';
import { useReportWords } from '@/lib/reportWords';
import { Aids } from '@/ui/Aids';
import './portal.css';
import { useRouteFocus } from './useRouteFocus';

const OfItem = lazy(() => import('@/features/cases/plan/OfItem').then((m) => ({ default: m.OfItem })));

const workOf = (item: string) => <OfItem item={item} />;

/** The public frame: brand, ways, display aids; one main landmark. */
export function PortalShell() {
  const m = useMessages();
  const r = useReportWords();
  const main = useRouteFocus();
  const { key: named } = useParams({ strict: false });
  const { data: list } = useQuery(plans());
  const { data: about } = useQuery(site());
  const key = named ?? (list && current(list)?.key);
  return (
    <>
      <a className="skip" href="#main">
        {m.skip}
      </a>
      <header className="shell-top no-print">
        <div className="shell-top-in">
          <Link className="brand" to="/">
            <img src="/favicon.svg" alt="" width="30" height="30" />
            <span>{m.brand}</span>
          </Link>
          {key && (
            <nav className="ways" aria-label={m.nav.main}>
              <Link to="/plans/$key/text" params={{ key }}>
                {m.nav.book}
              </Link>
              <Link to={named ? '/plans/$key' : '/'} params={{ key }} hash="indicators" activeProps={{}}>
                {m.nav.indicators}
              </Link>
              <Link to="/plans/$key/commitments" params={{ key }}>
                {m.nav.commitments}
              </Link>
              <Link to="/report">{r.way}</Link>
              <Link to="/registers" activeOptions={{ includeSearch: false }}>
                {m.nav.lists}
              </Link>
              <Link
                to="/plans/$key/search"
                params={{ key }}
                search={{ q: '' }}
                activeOptions={{ includeSearch: false }}
              >
                {m.nav.search}
              </Link>
            </nav>
          )}
          {about?.demo && <span className="tag dotted">{m.demoTag}</span>}
          <Aids />
        </div>
      </header>
      <main id="main" className="portal-main" ref={main} tabIndex={-1}>
        <WorkContext value={workOf}>
          <Outlet />
        </WorkContext>
      </main>
      <footer className="portal-foot no-print">
        <div>
          <span>
            {about?.demo && `${m.demo} `}
            {m.footer.open}
          </span>
          <span className="row">
            <button type="button" className="btn bare small" onClick={() => window.print()}>
              {m.footer.print}
            </button>
            <Link to="/desk">{m.footer.desk}</Link>
          </span>
        </div>
      </footer>
    </>
  );
}
