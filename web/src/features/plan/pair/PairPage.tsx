import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useNamed } from '@/lib/i18n';
import { usePairWords } from '@/lib/pairWords';
import type { PlanHead } from '@/lib/types';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { PairRow } from './PairRow';
import { type Fate, type Pair, comparable, pair } from './requests';
import './pair.css';

const FATES = ['CHANGED', 'KEPT', 'DROPPED', 'NEW'] as const;

/** /desk/plans : two plans, promise by promise. */
export function PairPage() {
  const w = usePairWords();
  const asked = useSearch({ from: '/desk/plans' });
  const { data, error, refetch } = useQuery(comparable());
  useTitle(w.title);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const latest = data.plans.toSorted((a, b) => b.period.from - a.period.from);
  const after = latest.find((one) => one.key === asked.after) ?? latest[0];
  const before = latest.find((one) => one.key === asked.before) ?? latest.find((one) => one !== after);
  return (
    <div className="pair-page">
      <header>
        <h1 className="h page-title">{w.title}</h1>
        <p className="mid">{w.lead}</p>
      </header>
      {!after || !before ? (
        <p className="empty">{w.one}</p>
      ) : (
        <>
          <div className="pair-choice">
            <PlanOf label={w.before} plans={data.plans} value={before.key} other={after.key} side="before" />
            <PlanOf label={w.after} plans={data.plans} value={after.key} other={before.key} side="after" />
          </div>
          <Compared one={before.key} other={after.key} />
        </>
      )}
    </div>
  );
}

function PlanOf(p: { label: string; plans: PlanHead[]; value: string; other: string; side: 'before' | 'after' }) {
  const named = useNamed();
  const navigate = useNavigate();
  const other = p.side === 'before' ? 'after' : 'before';
  return (
    <label className="field">
      <span className="lab">{p.label}</span>
      <select
        className="input"
        value={p.value}
        onChange={(event) =>
          void navigate({ to: '/desk/plans', search: { [p.side]: event.target.value, [other]: p.other } })
        }
      >
        {p.plans
          .filter((one) => one.key !== p.other)
          .map((one) => (
            <option key={one.key} value={one.key}>
              {named.title(one)} {one.key}
            </option>
          ))}
      </select>
    </label>
  );
}

function Compared({ one, other }: { one: string; other: string }) {
  const w = usePairWords();
  const { data, error, refetch } = useQuery(pair(one, other));
  const [shown, setShown] = useState<Fate | null>(null);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const rows = data.rows.filter((row) => shown === null || row.fate === shown);
  return (
    <>
      {!data.byMeaning && <p className="notice">{w.noMeaning}</p>}
      <div className="pair-fates" role="group" aria-label={w.title}>
        <button type="button" className="btn small" aria-pressed={shown === null} onClick={() => setShown(null)}>
          {w.all}
        </button>
        {FATES.map((fate) => (
          <button
            key={fate}
            type="button"
            className="btn small"
            aria-pressed={shown === fate}
            onClick={() => setShown(fate)}
          >
            {w.fates[fate]} <span className="num">{counted(data, fate)}</span>
          </button>
        ))}
      </div>
      <ul role="list" className="pair-rows">
        {rows.map((row) => (
          <PairRow key={`${row.before?.code ?? ''}~${row.after?.code ?? ''}`} row={row} pair={data} />
        ))}
      </ul>
    </>
  );
}

const counted = ({ counts }: Pair, fate: Fate): number =>
  ({ KEPT: counts.kept, CHANGED: counts.changed, DROPPED: counts.dropped, NEW: counts.added })[fate];
