import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { either, pick } from '@/lib/api';
import { useFilingWords } from '@/lib/filingWords';
import { useLanguage } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import { day } from '@/lib/when';
import { Amount } from '@/ui/Amount';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { PlanChoice, Ways, usePlan } from '../Ways';
import { type Scores, forecasts } from '../formRequests';
import '../indicators.css';
import '../forms/forms.css';

/** /desk/indicators/forecasts : what was forecast beside what came. */
export function ForecastsPage() {
  const w = useFilingWords();
  const words = useIndicatorWords();
  const { plan: chosen } = useSearch({ from: '/desk/indicators/forecasts' });
  const plan = usePlan(chosen);
  const query = useQuery({ ...forecasts(plan?.key ?? ''), enabled: plan !== null && plan !== undefined });
  useTitle(w.forecasts.title);
  if (query.error) return <ProblemView error={query.error} retry={() => void query.refetch()} />;
  if (plan === undefined) return <p className="empty">{words.noPlans}</p>;
  if (!plan || !query.data) return <Skeleton />;
  const { made, lookingBack, waiting } = query.data;
  return (
    <div className="indicators-page">
      <Ways plan={plan.key} />
      <header className="indicators-head">
        <div>
          <h1 className="h page-title">{w.forecasts.title}</h1>
          <p className="mid">{w.forecasts.lead}</p>
        </div>
        <PlanChoice plan={plan.key} to="/desk/indicators/forecasts" />
      </header>
      <Part id="made" plan={plan.key} title={w.forecasts.made} lead={w.forecasts.madeLead(waiting)} scores={made} />
      <Part id="back" plan={plan.key} title={w.forecasts.back} lead={w.forecasts.backLead} scores={lookingBack} />
    </div>
  );
}

function Part(p: { id: string; plan: string; title: string; lead: string; scores: Scores }) {
  const w = useFilingWords();
  const words = useIndicatorWords();
  const language = useLanguage();
  const c = w.forecasts.columns;
  return (
    <section className="sheet indicators-part" aria-labelledby={`${p.id}-h`}>
      <h2 className="h s" id={`${p.id}-h`}>
        {p.title}
      </h2>
      {p.lead && <p className="small mid">{p.lead}</p>}
      {p.scores.forecasts.length === 0 ? (
        <p>{pick(p.scores.hits[0] ?? { zh: w.forecasts.none, en: w.forecasts.none }, language)}</p>
      ) : (
        <>
          {p.scores.hits.map((says) => (
            <p key={says.zh}>{pick(says, language)}</p>
          ))}
          {/* On a phone it is wider than the screen: arrows move it once it has the focus. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="scroll-x" role="group" aria-label={p.title} tabIndex={0}>
            <table className="matrix">
              <thead>
                <tr>
                  {[c.name, c.year, c.on, c.middle, c.interval, c.actual, c.error, c.hit].map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {p.scores.forecasts.map((one) => (
                  <tr key={`${one.code}-${String(one.year)}-${one.on}`}>
                    <th scope="row">
                      <Link to="/desk/indicators/$plan/$code" params={{ plan: p.plan, code: one.code }} search={{}}>
                        {either(one.name, one.nameEn, language)}
                      </Link>{' '}
                      {one.simulated && <span className="tag dotted">{words.simulated}</span>}
                    </th>
                    <td className="num">{one.year}</td>
                    <td className="num">{day(one.on, language)}</td>
                    <td>
                      <Amount value={short(one.middle)} unit={one.measureUnit} />
                    </td>
                    <td className="num">
                      {short(one.low80)} – {short(one.high80)}
                    </td>
                    <td>
                      <Amount value={short(one.actual)} unit={one.measureUnit} />
                    </td>
                    <td className="num">{short(one.error)}</td>
                    <td className={one.within80 ? 'is-good' : 'is-late'}>
                      {one.within80 ? w.forecasts.yes : w.forecasts.no}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

/** Three decimals are more than can be read off a forecast, and tell an edge from what lies on it. */
const short = (value: number) => Math.round(value * 1000) / 1000;
