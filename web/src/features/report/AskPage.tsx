import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useReportWords } from '@/lib/reportWords';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { AskForm } from './AskForm';
import { Thanks } from './Thanks';
import { type Door, type Receipt, doors } from './requests';
import './report.css';

/** /ask/:door?record=&words= : what somebody hands in at a door that is his own affair; nothing of it is kept on the device. */
export function AskPage() {
  const { door: key } = useParams({ from: '/portal/ask/$door' });
  const { record, words } = useSearch({ from: '/portal/ask/$door' });
  const w = useReportWords();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(doors());
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const door = data?.doors.find((one) => one.key === key);
  useTitle(door ? pick(door.title, language) : undefined);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  if (!door) return <p className="page">{w.ask.none}</p>;
  if (door.register !== null && record === undefined) return <ChooseFirst door={door} register={door.register} />;
  return (
    <div className="report">
      {receipt ? (
        <Thanks receipt={receipt} joined={false} again={() => setReceipt(null)} noted={w.ask.noted} />
      ) : (
        <>
          <header className="report-head">
            <h1 className="page-h">{pick(door.title, language)}</h1>
            <Link to="/follow">{w.ask.followWay}</Link>
            <p className="mid">{pick(door.description, language)}</p>
          </header>
          <AskForm
            key={record ?? ''}
            door={door}
            record={record}
            words={words}
            onDone={(done) => {
              setReceipt(done);
              window.scrollTo({ top: 0 });
            }}
          />
        </>
      )}
    </div>
  );
}

/** Pages that show what can be chosen better than the plain list. */
const BETTER: Readonly<Record<string, '/services' | '/opportunities'>> = {
  'service-item': '/services',
  opportunity: '/opportunities',
};

function ChooseFirst({ door, register }: { door: Door; register: string }) {
  const w = useReportWords();
  const language = useLanguage();
  const better = BETTER[register];
  return (
    <div className="report">
      <h1 className="page-h">{pick(door.title, language)}</h1>
      <p>
        {better ? (
          <Link className="btn red" to={better}>
            {w.ask.chooseFirst}
          </Link>
        ) : (
          <Link className="btn red" to="/registers/$register" params={{ register }}>
            {w.ask.chooseFirst}
          </Link>
        )}
      </p>
    </div>
  );
}
