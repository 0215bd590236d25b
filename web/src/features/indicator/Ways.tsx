import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useFilingWords } from '@/lib/filingWords';
import { useNamed } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import { useSession } from '@/lib/session';
import type { PlanHead } from '@/lib/types';
import { forms } from './formRequests';
import { plans } from './requests';

/** The plan that the address names, else the one in force; null while the list is under way, undefined where there is none. */
export function usePlan(chosen: string | undefined): PlanHead | null | undefined {
  const { data } = useQuery(plans());
  if (!data) return null;
  return data.plans.find((one) => one.key === chosen) ?? data.plans[0];
}

const WAYS = [
  { to: '/desk/indicators', words: 'indicators', needs: 'indicators-read' },
  { to: '/desk/indicators/forms', words: 'forms', needs: 'readings-edit' },
  { to: '/desk/indicators/approvals', words: 'approvals', needs: 'readings-approve' },
  { to: '/desk/indicators/completeness', words: 'completeness', needs: 'indicators-read' },
  { to: '/desk/indicators/warnings', words: 'warnings', needs: 'indicators-read' },
  { to: '/desk/indicators/forecasts', words: 'forecasts', needs: 'indicators-read' },
  { to: '/desk/indicators/above', words: 'above', needs: 'records-read' },
] as const;

/** From one of the pages about indicators to the others. */
export function Ways({ plan }: { plan: string | undefined }) {
  const w = useFilingWords();
  const { may } = useSession();
  return (
    <nav className="indicator-ways" aria-label={w.ways.label}>
      {WAYS.filter((way) => may(way.needs)).map((way) => (
        <Link
          key={way.to}
          to={way.to}
          search={plan ? { plan } : {}}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {w.ways[way.words]}
        </Link>
      ))}
    </nav>
  );
}

type Way = (typeof WAYS)[number]['to'];

/** Another plan for the same page; nothing where there is only one. */
export function PlanChoice({ plan, to }: { plan: string; to: Way }) {
  const w = useIndicatorWords();
  const named = useNamed();
  const navigate = useNavigate();
  const { data } = useQuery(plans());
  if (!data || data.plans.length < 2) return null;
  return (
    <label className="field">
      <span className="lab">{w.plan}</span>
      <select
        className="input"
        value={plan}
        onChange={(event) => void navigate({ to, search: { plan: event.target.value } })}
      >
        {data.plans.map((one) => (
          <option key={one.key} value={one.key}>
            {named.title(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How many forms are to be filled in; nothing where there are none. */
export function FormsTile({ plan }: { plan: string }) {
  const w = useFilingWords();
  const { data } = useQuery(forms(plan));
  if (!data || data.toDo === 0) return null;
  return (
    <p className={data.late > 0 ? 'notice red wide waiting-tile' : 'notice wide waiting-tile'}>
      <span className="grow">{w.forms.tile(data.toDo, data.late)}</span>
      <Link to="/desk/indicators/forms" search={{ plan }} className="btn small">
        {w.forms.go}
      </Link>
    </p>
  );
}
