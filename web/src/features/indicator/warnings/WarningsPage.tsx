import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { either, pick } from '@/lib/api';
import { useFilingWords } from '@/lib/filingWords';
import { useLanguage } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import { useSession } from '@/lib/session';
import { day } from '@/lib/when';
import { ProblemView } from '@/ui/ProblemView';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { PlanChoice, Ways, usePlan } from '../Ways';
import { type WarningOf, answer, warnings } from '../formRequests';
import { AnswerOf, ReviewAnswer } from './AnswerOf';
import '../indicators.css';
import '../forms/forms.css';

/** /desk/indicators/warnings : what is late or will be, who answers by when, what came of it. */
export function WarningsPage() {
  const w = useFilingWords();
  const words = useIndicatorWords();
  const { plan: chosen } = useSearch({ from: '/desk/indicators/warnings' });
  const plan = usePlan(chosen);
  const query = useQuery({ ...warnings(plan?.key ?? ''), enabled: plan !== null && plan !== undefined });
  useTitle(w.warnings.title);
  if (query.error) return <ProblemView error={query.error} retry={() => void query.refetch()} />;
  if (plan === undefined) return <p className="empty">{words.noPlans}</p>;
  if (!plan || !query.data) return <Skeleton />;
  const all = query.data.warnings;
  const open = all.filter((one) => one.state === 'OPEN' || one.state === 'RETURNED');
  const toReview = all.filter((one) => one.mayReview);
  return (
    <div className="indicators-page">
      <Ways plan={plan.key} />
      <header className="indicators-head">
        <div>
          <h1 className="h page-title">{w.warnings.title}</h1>
          <p className="mid">{w.warnings.lead}</p>
        </div>
        <PlanChoice plan={plan.key} to="/desk/indicators/warnings" />
      </header>
      <p className="indicators-say">
        {w.warnings.say(open.length, open.filter((one) => one.overdue).length)}
        {toReview.length > 0 && ` ${w.warnings.toReview(toReview.length)}`}
      </p>
      {all.length === 0 && <p className="empty">{w.warnings.none}</p>}
      <ul className="approvals">
        {[...toReview, ...all.filter((one) => !one.mayReview)].map((one) => (
          <One key={one.id} plan={plan.key} warning={one} />
        ))}
      </ul>
    </div>
  );
}

function One({ plan, warning: one }: { plan: string; warning: WarningOf }) {
  const w = useFilingWords();
  const words = useIndicatorWords();
  const language = useLanguage();
  const { may } = useSession();
  const [answering, setAnswering] = useState(false);
  const name = either(one.name, one.nameEn, language);
  const last = one.answers.at(-1);
  return (
    <li className="sheet approval" aria-label={`${name} ${pick(one.period.label, language)}`}>
      <h2 className="h s">
        <Link to="/desk/indicators/$plan/$code" params={{ plan, code: one.code }} search={{}}>
          {name}
        </Link>{' '}
        <span className="form-period">{pick(one.period.label, language)}</span>{' '}
        <span className="tag bind">{pick(one.causeLabel, language)}</span>{' '}
        {one.simulated && <span className="tag dotted">{words.simulated}</span>}
      </h2>
      <p>{pick(one.says, language)}</p>
      <p className="form-due small">
        <span>{one.lead?.name ?? w.warnings.nobody}</span>
        {(one.state === 'OPEN' || one.state === 'RETURNED') && (
          <span className={one.overdue ? 'form-over' : 'quiet'}>
            {w.warnings[one.state === 'RETURNED' ? 'again' : 'answerBy'](day(one.answerBy, language))}
            {one.overdue && ` · ${w.warnings.overdue}`}
          </span>
        )}
        {one.caseNumber && <b>{w.warnings.pressed(one.caseNumber)}</b>}
      </p>
      {one.answers.map((answer) => (
        <AnswerOf key={answer.id} answer={answer} />
      ))}
      {one.mayReview && last && may('readings-approve') && (
        <ReviewAnswer plan={plan} warning={one} answer={last} name={name} />
      )}
      {one.mayAnswer && may('readings-edit') && (
        <p>
          <button type="button" className="btn" onClick={() => setAnswering(true)}>
            {one.state === 'RETURNED' ? w.warnings.answerAgain : w.warnings.answer}
          </button>
        </p>
      )}
      {answering && (
        <ReasonDialog
          title={w.warnings.answerTitle(name)}
          lead={<p>{pick(one.says, language)}</p>}
          label={w.warnings.answerLabel}
          hint={w.warnings.answerHint}
          rows={5}
          cancel={w.warnings.cancel}
          go={w.warnings.go}
          send={(csrf, text) => answer(plan, one.id, csrf, text)}
          onClose={() => setAnswering(false)}
          onDone={() => setAnswering(false)}
        />
      )}
    </li>
  );
}
