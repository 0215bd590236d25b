import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useEvaluationWords } from '@/lib/evaluationWords';
import { useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { day, moment } from '@/lib/when';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { RevisionActs } from './RevisionActs';
import { type RevisionOf, revision } from './requests';
import './evaluations.css';

/** /desk/revisions/$id : old and new side by side, each legal step, who took note. */
export function RevisionPage() {
  const { id } = useParams({ from: '/desk/revisions/$id' });
  const w = useEvaluationWords();
  const language = useLanguage();
  const { may } = useSession();
  const found = useQuery(revision(id));
  useTitle(found.data?.title ?? w.revisions);
  if (found.error) return <ProblemView error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton />;
  const one = found.data;
  return (
    <div className="evaluations-page">
      <p className="small">
        <Link to="/desk/evaluations">{w.back}</Link>
      </p>
      <header className="evaluations-head">
        <div>
          <h1 className="h page-title">{one.title}</h1>
          <p className="mid">
            {w.revision(one.id)}
            {' · '}
            {one.plan}
            {' · '}
            <span className="tag bind">{pick(one.label, language)}</span>
          </p>
        </div>
        {may('revisions-edit') && <RevisionActs one={one} />}
      </header>
      {one.changes.length > 0 && <Sides one={one} />}
      <section className="sheet evaluations-part" aria-labelledby="steps-h">
        <h2 className="h s" id="steps-h">
          {w.steps}
        </h2>
        <ol className="evaluations-findings">
          {one.steps.map((step, i) => (
            <li key={i}>
              <p>
                <b>{pick(step.label, language)}</b> <span className="quiet small">{moment(step.at, language)}</span>{' '}
                <span className="quiet small">{step.by}</span>
              </p>
              <p>
                {[
                  step.organ,
                  step.documentNo,
                  step.decidedOn && `${w.decidedOn} ${day(step.decidedOn, language)}`,
                  step.effectiveOn && `${w.effectiveOn} ${day(step.effectiveOn, language)}`,
                  step.edition && w.edition(step.edition),
                  step.note,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ol>
      </section>
      {one.notices.length > 0 && (
        <section className="sheet evaluations-part" aria-labelledby="told-h">
          <h2 className="h s" id="told-h">
            {w.told}
          </h2>
          <ul className="evaluations-list">
            {one.notices.map((notice) => (
              <li key={notice.unit}>
                <span>{notice.name}</span>
                <span className={notice.notedAt ? 'tag water' : 'tag earth'}>
                  {notice.notedAt ? w.notedAt(moment(notice.notedAt, language)) : w.notNoted}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Sides({ one }: { one: RevisionOf }) {
  const w = useEvaluationWords();
  return (
    <section className="sheet evaluations-part" aria-labelledby="side-h">
      <h2 className="h s" id="side-h">
        {w.side}
      </h2>
      {/* On a phone it is wider than the screen: arrows move it once it has the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="scroll-x" role="group" aria-label={w.side} tabIndex={0}>
        <table className="evaluations-table">
          <thead>
            <tr>
              <th scope="col">{w.what}</th>
              <th scope="col">{w.old}</th>
              <th scope="col">{w.new}</th>
              <th scope="col">{w.reason}</th>
            </tr>
          </thead>
          <tbody>
            {one.changes.map((change) => (
              <tr key={`${change.kind}-${change.code}`}>
                <th scope="row">
                  {change.code} {change.name}
                </th>
                <td>
                  {change.before.target}
                  {change.unit}
                </td>
                <td>{change.after ? `${change.after.target ?? ''}${change.unit ?? ''}` : w.dropped}</td>
                <td>{change.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
