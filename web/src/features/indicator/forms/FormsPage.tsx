import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { either, pick } from '@/lib/api';
import { useFilingWords } from '@/lib/filingWords';
import { useLanguage } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import { day } from '@/lib/when';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { PlanChoice, Ways, usePlan } from '../Ways';
import { type FormLine, forms } from '../formRequests';
import { daysBetween } from './days';
import '../indicators.css';
import './forms.css';

/** /desk/indicators/forms : what a unit has to file, the first due first. */
export function FormsPage() {
  const w = useFilingWords();
  const words = useIndicatorWords();
  const { plan: chosen } = useSearch({ from: '/desk/indicators/forms' });
  const plan = usePlan(chosen);
  const query = useQuery({ ...forms(plan?.key ?? ''), enabled: plan !== null && plan !== undefined });
  useTitle(w.forms.title);
  if (query.error) return <ProblemView error={query.error} retry={() => void query.refetch()} />;
  if (plan === undefined) return <p className="empty">{words.noPlans}</p>;
  if (!plan || !query.data) return <Skeleton />;
  const { forms: all, today, toDo, late } = query.data;
  const waiting = all.filter((one) => one.state === 'WAITING');
  const open = all.filter((one) => one.state !== 'WAITING');
  return (
    <div className="indicators-page">
      <Ways plan={plan.key} />
      <header className="indicators-head">
        <div>
          <h1 className="h page-title">{w.forms.title}</h1>
          <p className="mid">{w.forms.lead}</p>
        </div>
        <PlanChoice plan={plan.key} to="/desk/indicators/forms" />
      </header>
      <p className="indicators-say">{w.forms.say(toDo, late)}</p>
      {open.length > 0 && (
        <section className="sheet indicators-part" aria-labelledby="to-do">
          <h2 className="h s" id="to-do">
            {w.forms.toDo}
          </h2>
          <ul className="form-list">
            {open.map((one) => (
              <Line key={`${one.code}-${one.period.key}`} plan={plan.key} line={one} today={today} />
            ))}
          </ul>
        </section>
      )}
      {waiting.length > 0 && (
        <section className="sheet indicators-part" aria-labelledby="waiting">
          <h2 className="h s" id="waiting">
            {w.forms.waiting}
          </h2>
          <ul className="form-list">
            {waiting.map((one) => (
              <Line key={`${one.code}-${one.period.key}`} plan={plan.key} line={one} today={today} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Line({ plan, line, today }: { plan: string; line: FormLine; today: string }) {
  const w = useFilingWords();
  const language = useLanguage();
  const left = daysBetween(today, line.dueOn);
  const isOpen = line.state !== 'WAITING';
  return (
    <li>
      <Link
        className="plain"
        to="/desk/indicators/forms/$plan/$code/$period"
        params={{ plan, code: line.code, period: line.period.key }}
      >
        <span className="form-name">{either(line.name, line.nameEn, language)}</span>
        <span className="form-period">{pick(line.period.label, language)}</span>
        <span className="form-due small">
          {line.state === 'RETURNED' && <span className="tag bind">{w.forms.returned}</span>}
          <span className="quiet">{w.forms.due(day(line.dueOn, language))}</span>
          {isOpen && (
            <b className={left < 0 ? 'form-over' : undefined}>{left < 0 ? w.forms.over(-left) : w.forms.left(left)}</b>
          )}
        </span>
        {line.grounds && <span className="form-grounds small">{w.forms.grounds(line.grounds)}</span>}
      </Link>
    </li>
  );
}
