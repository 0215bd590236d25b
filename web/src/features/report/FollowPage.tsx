import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useReportWords } from '@/lib/reportWords';
import { moment } from '@/lib/when';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { FollowedReport } from './FollowedReport';
import { forget, sent } from './kept';
import { followed } from './requests';
import './report.css';

const EVERY_MS = 15_000;

/** /follow#CODE : what became of a report. The code stands behind the hash, where no server's log sees it. */
export function FollowPage() {
  const w = useReportWords();
  const code = decodeURIComponent(useLocation().hash);
  useTitle(w.follow.title);
  return (
    <div className="report follow">
      <header className="report-head">
        <h1 className="page-h">{w.follow.title}</h1>
        <Link to="/report">{w.way}</Link>
      </header>
      {code === '' ? <Ask /> : <One key={code} code={code} />}
    </div>
  );
}

function Ask() {
  const w = useReportWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const [mine, setMine] = useState(sent);
  return (
    <>
      <form
        className="follow-ask"
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') void navigate({ to: '/follow', hash: code.trim() });
        }}
      >
        <label className="lab" htmlFor="follow-code">
          {w.code} <small>{w.follow.lead}</small>
        </label>
        <div className="row">
          <input
            id="follow-code"
            className="input num"
            autoComplete="off"
            autoCapitalize="characters"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
          <button type="submit" className="btn red">
            {w.follow.find}
          </button>
        </div>
      </form>
      {mine.length > 0 && (
        <section className="follow-mine">
          <h2 className="lab">
            {w.follow.here} <small>{w.follow.hereHint}</small>
          </h2>
          <ul role="list">
            {mine.map((one) => (
              <li key={one.code}>
                <Link to="/follow" hash={one.code}>
                  {one.words}
                </Link>
                <span className="small quiet">{moment(one.at, language)}</span>
                <button
                  type="button"
                  className="btn bare small"
                  aria-label={`${w.follow.forget} ${one.words}`}
                  onClick={() => {
                    forget(one.code);
                    setMine(sent());
                  }}
                >
                  {w.follow.forget}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function One({ code }: { code: string }) {
  const w = useReportWords();
  const { data, error, refetch } = useQuery({ ...followed(code), refetchInterval: EVERY_MS, retry: false });
  if (!data && error instanceof Problem && error.status === 404) {
    return (
      <>
        <p className="err" role="alert">
          {w.follow.notFound}
        </p>
        <Ask />
      </>
    );
  }
  if (!data && error) return <ProblemView error={error} retry={() => void refetch()} />;
  return data ? <FollowedReport code={code} report={data} /> : <Skeleton lines={8} />;
}
