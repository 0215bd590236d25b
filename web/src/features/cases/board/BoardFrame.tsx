import type { ReactNode } from 'react';
import { useCasesWords } from '@/lib/casesWords';
import { EmptyBridge } from '@/ui/Icon';
import { ProblemNotice, ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useListKeys } from '@/ui/useListKeys';
import { useTitle } from '@/ui/useTitle';
import type { Board } from './requests';
import '../cases.css';
import './board.css';

/** What both boards have: a heading that says how it stands, and what to say where there is nothing. */
export function BoardFrame(p: {
  title: string;
  lead: ReactNode;
  data: Board | undefined;
  error: Error | null;
  refetch: () => void;
  empty: string;
  children: ReactNode;
}) {
  const w = useCasesWords();
  useTitle(p.title);
  useListKeys({ arrows: true });
  return (
    <div className="cases-page board-page">
      <header className="cases-head">
        <h1 className="h page-title">{p.title}</h1>
        {p.lead && <p className="quiet num">{p.lead}</p>}
      </header>
      {!p.data ? (
        p.error ? (
          <ProblemView error={p.error} retry={p.refetch} />
        ) : (
          <Skeleton lines={6} />
        )
      ) : p.data.cases.length === 0 ? (
        <div className="empty">
          <EmptyBridge />
          <p>{p.empty}</p>
        </div>
      ) : (
        <>
          {p.error && <ProblemNotice error={p.error} />}
          {p.children}
          {p.data.more && <p className="small quiet">{w.board.more(p.data.cases.length)}</p>}
        </>
      )}
    </div>
  );
}
