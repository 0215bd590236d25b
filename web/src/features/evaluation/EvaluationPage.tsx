import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useEvaluationWords } from '@/lib/evaluationWords';
import { useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { day, moment } from '@/lib/when';
import { ProblemView } from '@/ui/ProblemView';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { FindingPart } from './FindingPart';
import { KnownNowPart } from './KnownNowPart';
import { ProgressPart } from './ProgressPart';
import { RatingPart } from './RatingPart';
import { ReportPart } from './ReportPart';
import { type RoundOf, cancel, freeze, round } from './requests';
import './evaluations.css';

/** /desk/evaluations/$id : who has reported; once frozen the ratings, what was found, what is known differently, the report. */
export function EvaluationPage() {
  const { id } = useParams({ from: '/desk/evaluations/$id' });
  const w = useEvaluationWords();
  const language = useLanguage();
  const page = useQuery(round(id));
  useTitle(page.data ? pick(page.data.round.title, language) : w.title);
  if (page.error) return <ProblemView error={page.error} retry={() => void page.refetch()} />;
  if (!page.data) return <Skeleton />;
  const one = page.data.round;
  return (
    <div className="evaluations-page">
      <p className="small">
        <Link to="/desk/evaluations">{w.back}</Link>
      </p>
      <header className="evaluations-head">
        <div>
          <h1 className="h page-title">{pick(one.title, language)}</h1>
          <p className="mid">
            {w.of(one.plan, day(one.cutOff, language))}
            {' · '}
            {w.due(day(one.dueOn, language))}
          </p>
          {one.frozenAt && one.frozenBy && (
            <p className="small quiet">{w.frozenAt(moment(one.frozenAt, language), one.frozenBy)}</p>
          )}
          {one.despite && <p className="small quiet">{w.despite(one.despite)}</p>}
        </div>
        {one.state === 'OPEN' ? <Acts one={one} /> : <span className="tag bind">{pick(one.stateLabel, language)}</span>}
      </header>
      {one.state === 'FROZEN' && (
        <>
          <RatingPart id={id} />
          <FindingPart id={id} />
          <ReportPart id={id} />
          <KnownNowPart id={id} />
        </>
      )}
      {one.state !== 'CANCELLED' && <ProgressPart id={id} parts={page.data.parts} isOpen={one.state === 'OPEN'} />}
    </div>
  );
}

function Acts({ one }: { one: RoundOf }) {
  const w = useEvaluationWords();
  const { may } = useSession();
  const [asking, setAsking] = useState<'freeze' | 'cancel' | null>(null);
  if (!may('evaluations-edit')) return null;
  const close = () => setAsking(null);
  const id = String(one.id);
  return (
    <div className="evaluations-acts">
      <button type="button" className="btn" onClick={() => setAsking('cancel')}>
        {w.cancelRound}
      </button>
      <button type="button" className="btn ink" onClick={() => setAsking('freeze')}>
        {w.freeze}
      </button>
      {asking === 'freeze' && (
        <ReasonDialog
          title={w.freezeTitle}
          lead={w.freezeLead}
          label={w.freezeWhy}
          cancel={w.cancel}
          go={w.freeze}
          send={(csrf, reason) => freeze(id, csrf, reason)}
          onClose={close}
          onDone={close}
        />
      )}
      {asking === 'cancel' && (
        <ReasonDialog
          title={w.cancelRound}
          label={w.cancelWhy}
          cancel={w.cancel}
          go={w.cancelRound}
          send={(csrf, reason) => cancel(id, csrf, reason)}
          onClose={close}
          onDone={close}
        />
      )}
    </div>
  );
}
