import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCasesWords } from '@/lib/casesWords';
import { useSession } from '@/lib/session';
import { useTitle } from '@/ui/useTitle';
import { CaseList } from '../list/CaseList';
import type { WithBesides } from '../list/CasesPage';
import { ASKED } from '../list/tabs';
import { useCases } from '../list/useCases';
import { Outbox } from '../outbox/Outbox';
import { count, types } from '../requests';
import { PatrolBar } from './PatrolBar';
import { REPORTED } from './ReportPage';
import { useReadAhead } from './useReadAhead';
import '../cases.css';

/** /m : what waits for one, as cards under the thumb; and the button that reports. */
export function MyCasesPage({ Besides }: WithBesides) {
  const w = useCasesWords();
  const session = useSession();
  const { data } = useQuery(count(ASKED.waiting));
  const may = (useQuery(types()).data?.types ?? []).filter((type) => type.mayOpen);
  const type = (may.find((one) => one.key === REPORTED) ?? may[0])?.key;
  useReadAhead(useCases(ASKED.waiting, 'due').lines);
  useTitle(w.phone.title);
  return (
    <div className="cases-page phone-list">
      <header className="cases-head">
        <h1 className="h page-title">{w.phone.title}</h1>
        {data && <span className="mid">{w.phone.count(data.cases)}</span>}
      </header>
      <PatrolBar />
      <Outbox />
      {session.may('cases-read') && <Besides />}
      <CaseList asked={ASKED.waiting} order="due" tab="waiting" />
      {type && (
        <div className="phone-foot">
          {type === REPORTED ? (
            <Link to="/m/report" className="btn red">
              {w.phone.report}
            </Link>
          ) : (
            <Link to="/m/cases/$type/new" params={{ type }} className="btn red">
              {w.phone.report}
            </Link>
          )}
        </div>
      )}
    </div>
  );
}
