import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useNamed } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import { useSession } from '@/lib/session';
import type { IndicatorLine } from '@/lib/types';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { StatusMark } from '@/ui/standing/StatusMark';
import { useTitle } from '@/ui/useTitle';
import { ImportReadings } from './ImportReadings';
import { Differing } from './InBody';
import { IndicatorRow } from './IndicatorRow';
import { TwoTimes } from './TwoTimes';
import { FormsTile, Ways } from './Ways';
import { indicators, plans } from './requests';
import { PARTS, partOf, sorted } from '@/lib/standings';
import './indicators.css';
import './forms/forms.css';

/** /desk/indicators : how all indicators of a plan stand, the late ones first, the binding ones apart. */
export function IndicatorsPage() {
  const w = useIndicatorWords();
  const named = useNamed();
  const { may } = useSession();
  const navigate = useNavigate();
  const { plan: chosen, asOf, knownAt } = useSearch({ from: '/desk/indicators' });
  const [importing, setImporting] = useState(false);
  const all = useQuery(plans());
  const plan = all.data?.plans.find((one) => one.key === chosen) ?? all.data?.plans[0];
  const key = plan?.key ?? '';
  const lines = useQuery({ ...indicators(key, { asOf, knownAt }), enabled: plan !== undefined });
  useTitle(w.title);
  const error = all.error ?? lines.error;
  if (error) return <ProblemView error={error} retry={() => void lines.refetch()} />;
  if (all.data && !plan) return <p className="empty">{w.noPlans}</p>;
  if (!plan || !lines.data) return <Skeleton />;
  const found = lines.data.indicators;
  const parts = sorted(found);
  const binding = found.filter((line) => line.standing.binding);
  return (
    <div className="indicators-page">
      <Ways plan={key} />
      {may('readings-edit') && <FormsTile plan={key} />}
      <header className="indicators-head">
        <div>
          <h1 className="h page-title">{w.title}</h1>
          <p className="mid">{w.lead(named.title(plan))}</p>
        </div>
        <div className="indicators-acts">
          {(all.data?.plans.length ?? 0) > 1 && (
            <label className="field">
              <span className="lab">{w.plan}</span>
              <select
                className="input"
                value={key}
                onChange={(event) => void navigate({ to: '/desk/indicators', search: { plan: event.target.value } })}
              >
                {all.data?.plans.map((one) => (
                  <option key={one.key} value={one.key}>
                    {named.title(one)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {may('indicators-edit') && (
            <button type="button" className="btn" onClick={() => setImporting(true)}>
              {w.import}
            </button>
          )}
        </div>
      </header>
      <p className="indicators-say">
        {w.summary({
          all: found.length,
          behind: parts.behind.length,
          nearly: parts.nearly.length,
          well: parts.well.length,
          unknown: parts.unknown.length,
        })}
      </p>
      <TwoTimes
        asked={{ asOf, knownAt }}
        to={(asked) => void navigate({ to: '/desk/indicators', search: { plan: chosen, ...asked } })}
      />
      {found.some((line) => line.simulated) && <p className="small quiet">{w.simulatedPage}</p>}
      {lines.data.differing.length > 0 && <Differing plan={key} figures={lines.data.differing} />}
      {found.length === 0 && <p className="empty">{w.noIndicators}</p>}
      {binding.length > 0 && <Binding lines={binding} />}
      {PARTS.filter((part) => parts[part].length > 0).map((part) => (
        <section key={part} className="sheet indicators-part" aria-labelledby={`part-${part}`}>
          <h2 className="h s" id={`part-${part}`}>
            {w.sections[part]} <span className="quiet small">{w.count(parts[part].length, found.length)}</span>
          </h2>
          <ul>
            {parts[part].map((line) => (
              <IndicatorRow key={line.indicator.code} plan={key} line={line} asked={{ asOf, knownAt }} />
            ))}
          </ul>
        </section>
      ))}
      {importing && <ImportReadings plan={key} onClose={() => setImporting(false)} />}
    </div>
  );
}

/** What the government must reach stands by itself, whatever the rest looks like. */
function Binding({ lines }: { lines: readonly IndicatorLine[] }) {
  const w = useIndicatorWords();
  const named = useNamed();
  const behind = lines.filter((line) => partOf(line) === 'behind').length;
  return (
    <section className="indicators-binding" aria-labelledby="binding-h">
      <h2 className="h s" id="binding-h">
        {w.binding(lines.length, behind)}
      </h2>
      <ul>
        {lines.map((line) => (
          <li key={line.indicator.code}>
            <span>{named.name(line.indicator)}</span>
            <StatusMark status={line.standing.status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
