import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeskWords } from '@/lib/deskWords';
import { useLanguage, useMessages } from '@/lib/i18n';
import { usePairWords } from '@/lib/pairWords';
import { useSession } from '@/lib/session';
import type { DraftHead } from '@/lib/types';
import { moment } from '@/lib/when';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { UploadPanel } from './UploadPanel';
import { drafts } from './requests';
import './drafts.css';

/** /desk : the drafts under review, and the way to upload one. */
export function DraftsPage() {
  const w = useDeskWords();
  const pairs = usePairWords();
  const { session, may, mayChange } = useSession();
  const { data, error, refetch } = useQuery({ ...drafts(), staleTime: 0 });
  useTitle(w.drafts.title);
  return (
    <div className="drafts">
      <header>
        <h1 className="h">{w.drafts.title}</h1>
        <p className="mid">{w.drafts.lead}</p>
        <Link to="/desk/plans" search={{}} className="btn small">
          {pairs.open}
        </Link>
        {may('plan-review') && (
          <Link to="/desk/plan-matters" search={{}} className="btn small">
            {pairs.openMatters}
          </Link>
        )}
      </header>
      {mayChange && session ? <UploadPanel csrf={session.csrf} /> : <p className="notice">{w.drafts.readOnly}</p>}
      <section aria-labelledby="drafts-h">
        <h2 id="drafts-h" className="h s">
          {w.drafts.list}
        </h2>
        {error ? (
          <ProblemView error={error} retry={() => void refetch()} />
        ) : !data ? (
          <Skeleton lines={4} />
        ) : data.drafts.length === 0 ? (
          <div className="empty">
            <p>{w.drafts.empty}</p>
            <p className="small quiet">{w.drafts.emptyHint}</p>
          </div>
        ) : (
          <DraftTable drafts={data.drafts} />
        )}
      </section>
    </div>
  );
}

function DraftTable({ drafts: list }: { drafts: DraftHead[] }) {
  const m = useMessages();
  const w = useDeskWords();
  const language = useLanguage();
  const c = w.drafts.columns;
  return (
    <table className="draft-table">
      <thead>
        <tr>
          <th scope="col">{c.plan}</th>
          <th scope="col">{c.period}</th>
          <th scope="col">{c.progress}</th>
          <th scope="col">{c.uploaded}</th>
          <th scope="col">{c.state}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((d) => (
          <tr key={d.id}>
            <td>
              <Link to="/desk/drafts/$id" params={{ id: d.id }}>
                {d.title || d.fileName}
              </Link>
              {d.foreignTitle && <span className="tag line">{w.drafts.foreign}</span>}
              <br />
              <small className="quiet">{d.fileName}</small>
            </td>
            <td className="num">{d.period ? m.plan.period(d.period.from, d.period.to) : w.drafts.noPeriod}</td>
            <td className="draft-progress">
              <span className="num">{w.drafts.progress(d.progress.decided, d.progress.items)}</span>
              <div className="bar-track" aria-hidden="true">
                <div
                  className="bar-fill"
                  style={{ width: `${(100 * d.progress.decided) / Math.max(1, d.progress.items)}%` }}
                />
              </div>
            </td>
            <td>
              {d.uploadedBy}
              <br />
              <small className="quiet num">{moment(d.uploadedAt, language)}</small>
            </td>
            <td>
              <span
                className={d.state === 'IN_REVIEW' ? 'tag earth' : d.state === 'ADOPTED' ? 'tag water' : 'tag line'}
              >
                {w.drafts.state[d.state]}
              </span>
              {d.planKey && (
                <>
                  {' '}
                  <Link to="/plans/$key" params={{ key: d.planKey }} className="small nowrap">
                    {w.drafts.public}
                  </Link>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
