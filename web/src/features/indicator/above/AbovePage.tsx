import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useAboveWords } from '@/lib/aboveWords';
import { useLanguage, useNamed } from '@/lib/i18n';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { PlanChoice, Ways, usePlan } from '../Ways';
import '../indicators.css';
import { BesideCell, HereCell, TargetFigure } from './cells';
import { type Alignment, type Row, TARGETS, above, counts } from './requests';
import '@/ui/block-table.css';
import './above.css';

const LEVELS = ['CITY', 'NATION'] as const;

/** /desk/indicators/above : the indicators of a plan beside the same ones of the city's and the nation's plan. */
export function AbovePage() {
  const w = useAboveWords();
  const { plan: chosen } = useSearch({ from: '/desk/indicators/above' });
  const plan = usePlan(chosen);
  const key = plan?.key ?? '';
  const { data, error, refetch } = useQuery({ ...above(key), enabled: key !== '', staleTime: 0 });
  useTitle(w.title);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return (
    <div className="indicators-page">
      <Ways plan={key} />
      <header className="indicators-head">
        <div>
          <h1 className="h page-title">{w.title}</h1>
          <p className="mid">
            {w.lead(data.plans.join('、'))}{' '}
            <Link to="/desk/registers/$register" params={{ register: TARGETS }} search={{ view: 'above' }}>
              {w.register}
            </Link>
          </p>
        </div>
        <PlanChoice plan={key} to="/desk/indicators/above" />
      </header>
      <div className="indicators-say" role="status">
        {LEVELS.map((level) => (
          <p key={level}>{w.summary(w.levels[level], counts(data.rows, level))}</p>
        ))}
      </div>
      <Table rows={data.rows} plan={key} />
      <OnlyAbove all={data.onlyAbove} />
    </div>
  );
}

function Table({ rows, plan }: { rows: readonly Row[]; plan: string }) {
  const w = useAboveWords();
  const named = useNamed();
  return (
    <table className="block-table above">
      <thead>
        <tr>
          <th scope="col">{w.indicator}</th>
          <th scope="col">{w.here}</th>
          {LEVELS.map((level) => (
            <th key={level} scope="col">
              {w.levels[level]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.indicator.code} data-code={row.indicator.code}>
            <th scope="row">
              <Link to="/desk/indicators/$plan/$code" params={{ plan, code: row.indicator.code }}>
                {named.name(row.indicator)}
              </Link>
            </th>
            <td data-head={w.here}>
              <HereCell row={row} />
            </td>
            {row.beside.map((beside) => (
              <td key={beside.level} data-head={w.levels[beside.level]}>
                <BesideCell beside={beside} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OnlyAbove({ all }: { all: Alignment['onlyAbove'] }) {
  const w = useAboveWords();
  const language = useLanguage();
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="only-above-h" className="only-above">
      <h2 id="only-above-h" className="h s">
        {w.onlyAbove}
      </h2>
      <p className="small quiet">{w.onlyAboveLead}</p>
      <ul>
        {all.map((target) => (
          <li key={target.record}>
            <Link to="/desk/registers/$register/$id" params={{ register: TARGETS, id: String(target.record) }}>
              {w.levels[target.level]}
              {language === 'zh' ? '：' : ': '}
              {target.name}
            </Link>{' '}
            <TargetFigure target={target} />
          </li>
        ))}
      </ul>
    </section>
  );
}
