import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { either, pick } from '@/lib/api';
import { useFilingWords } from '@/lib/filingWords';
import { useLanguage } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { PlanChoice, Ways, usePlan } from '../Ways';
import { type FormLine, completeness } from '../formRequests';
import { daysBetween } from './days';
import { matrix, toneOf } from './matrix';
import '../indicators.css';
import './forms.css';

/** /desk/indicators/completeness : who has filed what, and who was late. */
export function CompletenessPage() {
  const w = useFilingWords();
  const words = useIndicatorWords();
  const { plan: chosen } = useSearch({ from: '/desk/indicators/completeness' });
  const plan = usePlan(chosen);
  const query = useQuery({ ...completeness(plan?.key ?? ''), enabled: plan !== null && plan !== undefined });
  useTitle(w.completeness.title);
  if (query.error) return <ProblemView error={query.error} retry={() => void query.refetch()} />;
  if (plan === undefined) return <p className="empty">{words.noPlans}</p>;
  if (!plan || !query.data) return <Skeleton />;
  const { forms, today } = query.data;
  const missing = forms.filter((one) => one.late && (one.state === 'OPEN' || one.state === 'RETURNED'));
  return (
    <div className="indicators-page">
      <Ways plan={plan.key} />
      <header className="indicators-head">
        <div>
          <h1 className="h page-title">{w.completeness.title}</h1>
          <p className="mid">{w.completeness.lead}</p>
        </div>
        <PlanChoice plan={plan.key} to="/desk/indicators/completeness" />
      </header>
      {forms.length === 0 ? <p className="empty">{w.completeness.none}</p> : <Table forms={forms} today={today} />}
      <section className="sheet indicators-part" aria-labelledby="missing-h">
        <h2 className="h s" id="missing-h">
          {w.completeness.missing} <span className="quiet small">{missing.length}</span>
        </h2>
        {missing.length === 0 ? (
          <p>{w.completeness.nothingMissing}</p>
        ) : (
          <Missing plan={plan.key} lines={missing} today={today} />
        )}
      </section>
    </div>
  );
}

function Table({ forms, today }: { forms: readonly FormLine[]; today: string }) {
  const w = useFilingWords();
  const language = useLanguage();
  const { periods, rows } = matrix(forms, today);
  return (
    // On a phone it is wider than the screen: arrows move it once it has the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll-x" role="group" aria-label={w.completeness.title} tabIndex={0}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{w.completeness.unit}</th>
            <th scope="col" title={w.completeness.onTimeHint}>
              {w.completeness.onTime}
            </th>
            {periods.map((period) => (
              <th key={period.key} scope="col">
                {pick(period.label, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit}>
              <th scope="row">{row.name ?? w.completeness.district}</th>
              <td className="num">{row.due === 0 ? '—' : w.completeness.share(row.inTime, row.due)}</td>
              {periods.map((period) => {
                const cell = row.cells.get(period.key);
                return (
                  <td key={period.key} className={cell ? `is-${toneOf(cell)}` : undefined}>
                    {cell ? w.completeness.cell(cell) : ''}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Missing({ plan, lines, today }: { plan: string; lines: readonly FormLine[]; today: string }) {
  const w = useFilingWords();
  const language = useLanguage();
  return (
    <ul className="form-list">
      {lines.map((one) => (
        <li key={`${one.code}-${one.period.key}`}>
          <Link className="plain" to="/desk/indicators/$plan/$code" params={{ plan, code: one.code }} search={{}}>
            <span className="form-name">{either(one.name, one.nameEn, language)}</span>
            <span className="form-period">{pick(one.period.label, language)}</span>
            <span className="form-due small">
              <span className="quiet">{one.lead?.name ?? w.completeness.district}</span>
              <b className="form-over">{w.forms.over(daysBetween(one.dueOn, today))}</b>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
