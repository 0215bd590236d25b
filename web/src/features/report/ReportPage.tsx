import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { WithMap } from '@/form/places';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useReportWords } from '@/lib/reportWords';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { ReportForm } from './ReportForm';
import { Thanks } from './Thanks';
import { type Receipt, doors } from './requests';
import './report.css';

/** /report : anybody says what he has seen. */
export function ReportPage({ PlacesMap }: WithMap) {
  const w = useReportWords();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(doors());
  const [done, setDone] = useState<{ receipt: Receipt; joined: boolean } | null>(null);
  const door = data?.doors.find((one) => one.parts.includes('POINT'));
  useTitle(door ? pick(door.title, language) : w.way);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!door) return <Skeleton lines={8} />;
  return (
    <div className="report">
      {done ? (
        <Thanks receipt={done.receipt} joined={done.joined} again={() => setDone(null)} />
      ) : (
        <>
          <header className="report-head">
            <h1 className="page-h">{pick(door.title, language)}</h1>
            <span className="report-ways">
              <Link to="/map">{w.reported.title}</Link>
              <Link to="/follow">{w.followWay}</Link>
            </span>
            <p className="mid">{w.lead}</p>
          </header>
          <ReportForm
            door={door}
            PlacesMap={PlacesMap}
            onDone={(receipt, joined) => {
              setDone({ receipt, joined });
              window.scrollTo({ top: 0 });
            }}
          />
        </>
      )}
    </div>
  );
}
