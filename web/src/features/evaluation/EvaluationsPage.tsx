import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useEvaluationWords } from '@/lib/evaluationWords';
import { useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { day } from '@/lib/when';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { OpenRound } from './OpenRound';
import { revisions, rounds } from './requests';
import './evaluations.css';

/** /desk/evaluations : all rounds, and the revisions that followed. */
export function EvaluationsPage() {
  const w = useEvaluationWords();
  const language = useLanguage();
  const { may } = useSession();
  const [opening, setOpening] = useState(false);
  const all = useQuery(rounds());
  const revised = useQuery(revisions());
  useTitle(w.title);
  const error = all.error ?? revised.error;
  if (error) return <ProblemView error={error} retry={() => void all.refetch()} />;
  if (!all.data || !revised.data) return <Skeleton />;
  return (
    <div className="evaluations-page">
      <header className="evaluations-head">
        <div>
          <h1 className="h page-title">{w.title}</h1>
          <p className="mid">{w.lead}</p>
        </div>
        {may('evaluations-edit') && (
          <button type="button" className="btn ink" onClick={() => setOpening(true)}>
            {w.open}
          </button>
        )}
      </header>
      <section className="sheet evaluations-part" aria-label={w.title}>
        {all.data.rounds.length === 0 && <p className="empty">{w.none}</p>}
        <ul className="evaluations-list">
          {all.data.rounds.map((one) => (
            <li key={one.id}>
              <Link to="/desk/evaluations/$id" params={{ id: String(one.id) }}>
                {pick(one.title, language)}
              </Link>
              <span className="quiet small">{w.of(one.plan, day(one.cutOff, language))}</span>
              <span className={one.state === 'FROZEN' ? 'tag bind' : 'tag line'}>{pick(one.stateLabel, language)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="sheet evaluations-part" aria-labelledby="revisions-h">
        <h2 className="h s" id="revisions-h">
          {w.revisions}
        </h2>
        {revised.data.revisions.length === 0 && <p className="empty">{w.noRevisions}</p>}
        <ul className="evaluations-list">
          {revised.data.revisions.map((one) => (
            <li key={one.id}>
              <Link to="/desk/revisions/$id" params={{ id: String(one.id) }}>
                {one.title}
              </Link>
              <span className="quiet small">{w.revision(one.id)}</span>
              <span className={one.state === 'IN_FORCE' ? 'tag bind' : 'tag line'}>{pick(one.label, language)}</span>
            </li>
          ))}
        </ul>
      </section>
      {opening && <OpenRound onClose={() => setOpening(false)} />}
    </div>
  );
}
