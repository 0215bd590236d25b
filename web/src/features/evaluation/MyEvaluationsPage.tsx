import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useEvaluationWords } from '@/lib/evaluationWords';
import { useLanguage } from '@/lib/i18n';
import { useSending } from '@/lib/useSending';
import { day, moment } from '@/lib/when';
import { ProblemNotice, ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { StatePromise } from './StatePromise';
import { type Mine, mine, takeNote } from './requests';
import './evaluations.css';

/** /desk/my-evaluations : what evaluations ask of one's units, what they have stated, and of what they are to take note. */
export function MyEvaluationsPage() {
  const w = useEvaluationWords();
  const language = useLanguage();
  const all = useQuery(mine());
  const [stating, setStating] = useState<Mine['rounds'][number] | null>(null);
  useTitle(w.mine);
  if (all.error) return <ProblemView error={all.error} retry={() => void all.refetch()} />;
  if (!all.data) return <Skeleton />;
  return (
    <div className="evaluations-page">
      <h1 className="h page-title">{w.mine}</h1>
      {all.data.rounds.length === 0 && <p className="empty">{w.nothingAsked}</p>}
      {all.data.rounds.map((page) => (
        <section key={page.round.id} className="sheet evaluations-part" aria-label={pick(page.round.title, language)}>
          <div className="evaluations-head">
            <h2 className="h s">
              {pick(page.round.title, language)}{' '}
              <span className="quiet small">{w.due(day(page.round.dueOn, language))}</span>
            </h2>
            <button type="button" className="btn small" onClick={() => setStating(page)}>
              {w.state}
            </button>
          </div>
          <ul className="evaluations-list">
            {page.parts.map((part) => (
              <li key={part.unit ?? ''}>
                <span>{part.name}</span>
                <span className="quiet small">
                  {w.missing}：{part.missing.length === 0 ? w.nothing : part.missing.join('、')}
                </span>
                <span className={part.reported ? 'tag water' : 'tag earth'}>
                  {part.reported ? w.reported : w.waiting}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {all.data.statements.length > 0 && (
        <section className="sheet evaluations-part" aria-labelledby="stated-h">
          <h2 className="h s" id="stated-h">
            {w.statements}
          </h2>
          <ul className="evaluations-findings">
            {all.data.statements.map((one) => (
              <li key={`${one.kind}-${one.code}`}>
                <p>
                  {one.code} <span className="tag line">{w.ratingWords[one.rating]}</span> {one.says}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Notices notices={all.data.notices} />
      {stating && <StatePromise page={stating} onClose={() => setStating(null)} />}
    </div>
  );
}

function Notices({ notices }: { notices: Mine['notices'] }) {
  const w = useEvaluationWords();
  const language = useLanguage();
  const sending = useSending();
  if (notices.length === 0) return null;
  return (
    <section className="sheet evaluations-part" aria-labelledby="notices-h">
      <h2 className="h s" id="notices-h">
        {w.revisions}
      </h2>
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      <ul className="evaluations-list">
        {notices.map((one) => (
          <li key={`${one.revision}-${one.unit}`}>
            <span>{one.title}</span>
            <span className="quiet small">{one.unitName}</span>
            {one.notedAt ? (
              <span className="tag water">{w.notedAt(moment(one.notedAt, language))}</span>
            ) : (
              <button
                type="button"
                className="btn small"
                onClick={() =>
                  sending.run(
                    (csrf) => takeNote(one.revision, csrf, one.unit),
                    () => undefined,
                  )
                }
              >
                {w.takeNote}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
