import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useFilingWords } from '@/lib/filingWords';
import { useLanguage, useNamed } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import { useSending } from '@/lib/useSending';
import { moment } from '@/lib/when';
import { Amount } from '@/ui/Amount';
import { ProblemNotice, ProblemView } from '@/ui/ProblemView';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { PlanChoice, Ways, usePlan } from '../Ways';
import { type ApprovalLine, approvals, decide } from '../formRequests';
import { Beside } from './Beside';
import '../indicators.css';
import './forms.css';

/** /desk/indicators/approvals : what units filed, to be approved or sent back. */
export function ApprovalsPage() {
  const w = useFilingWords();
  const words = useIndicatorWords();
  const { plan: chosen } = useSearch({ from: '/desk/indicators/approvals' });
  const plan = usePlan(chosen);
  const query = useQuery({ ...approvals(plan?.key ?? ''), enabled: plan !== null && plan !== undefined });
  useTitle(w.approvals.title);
  if (query.error) return <ProblemView error={query.error} retry={() => void query.refetch()} />;
  if (plan === undefined) return <p className="empty">{words.noPlans}</p>;
  if (!plan || !query.data) return <Skeleton />;
  return (
    <div className="indicators-page">
      <Ways plan={plan.key} />
      <header className="indicators-head">
        <div>
          <h1 className="h page-title">{w.approvals.title}</h1>
          <p className="mid">{w.approvals.lead}</p>
        </div>
        <PlanChoice plan={plan.key} to="/desk/indicators/approvals" />
      </header>
      {query.data.waiting.length === 0 && <p className="empty">{w.approvals.none}</p>}
      <ul className="approvals">
        {query.data.waiting.map((line) => (
          <Waiting key={line.filing.id} plan={plan.key} line={line} />
        ))}
      </ul>
    </div>
  );
}

function Waiting({ plan, line }: { plan: string; line: ApprovalLine }) {
  const w = useFilingWords();
  const language = useLanguage();
  const named = useNamed();
  const sending = useSending();
  const [returning, setReturning] = useState(false);
  const { filing: f, indicator: i, current } = line;
  const name = named.name(i);
  return (
    <li className="sheet approval" aria-label={`${name} ${pick(f.period.label, language)}`}>
      <header>
        <h2 className="h s">
          <Link to="/desk/indicators/$plan/$code" params={{ plan, code: i.code }} search={{}}>
            {name}
          </Link>{' '}
          <span className="form-period">{pick(f.period.label, language)}</span>
          {f.corrects && <span className="tag bind">{w.approvals.corrects}</span>}
        </h2>
        <p className="approval-value">
          {f.missing ? w.approvals.missing(f.missing) : <Amount value={f.value} unit={i.unit} />}{' '}
          <span className="small quiet">{pick(f.vintageLabel, language)}</span>
        </p>
        {current && (
          <p className="small">
            {w.approvals.instead} <Amount value={current.value} unit={i.unit} />
          </p>
        )}
      </header>
      <Beside indicator={i} beside={line.beside} year={Number(f.period.key.slice(0, 4))} />
      {f.questions.length > 0 && (
        <div className="notice earth form-asked">
          <b>{w.approvals.asked}</b>
          <ul>
            {f.questions.map((one) => (
              <li key={one.says.zh}>{pick(one.says, language)}</li>
            ))}
          </ul>
          <p>
            {w.approvals.answered}：{f.confirmed}
          </p>
        </div>
      )}
      <p className="small mid">
        {w.approvals.source}：{f.source}
        {f.note && ` · ${w.approvals.note}：${f.note}`}
      </p>
      <p className="small quiet">
        {f.unit?.name ?? w.completeness.district} · {w.approvals.by(f.by, moment(f.recordedAt, language))}
      </p>
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      {f.mayDecide ? (
        <p className="row wrap approval-acts">
          <button
            type="button"
            className="btn ink"
            aria-disabled={sending.busy}
            onClick={() =>
              sending.run(
                (csrf) => decide(plan, f.id, csrf, 'APPROVED', null),
                () => undefined,
              )
            }
          >
            {w.approvals.approve}
          </button>
          <button type="button" className="btn" onClick={() => setReturning(true)}>
            {w.approvals.back}
          </button>
        </p>
      ) : (
        <p className="small quiet">{w.approvals.own}</p>
      )}
      {returning && (
        <ReasonDialog
          title={w.approvals.backTitle(name)}
          label={w.approvals.grounds}
          rows={3}
          cancel={w.approvals.cancel}
          go={w.approvals.back}
          send={(csrf, grounds) => decide(plan, f.id, csrf, 'RETURNED', grounds)}
          onClose={() => setReturning(false)}
          onDone={() => setReturning(false)}
        />
      )}
    </li>
  );
}
