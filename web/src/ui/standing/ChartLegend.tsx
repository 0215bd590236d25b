import { useIndicatorWords } from '@/lib/indicatorWords';
import type { Dot } from './chart';

/** What the marks of the chart mean; only of those that are there. */
export function ChartLegend({ path, fan, shown }: { path: string; fan: boolean; shown: readonly Dot[] }) {
  const w = useIndicatorWords();
  const has = (kind: Dot['kind']) => shown.some((one) => one.kind === kind);
  const ring = (kind: Dot['kind']) => (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <circle className={`chart-${kind}`} cx="7" cy="7" r="4.6" />
    </svg>
  );
  return (
    <figcaption className="chart-legend">
      <span>
        <svg width="26" height="12" viewBox="0 0 26 12" aria-hidden="true">
          <path className="chart-path" d="M0 6H26" />
          <rect className="chart-pier" x="10" y="3" width="6" height="6" />
        </svg>
        {w.legend.path(path)}
      </span>
      {has('final') && (
        <span>
          {ring('final')}
          {w.legend.final}
        </span>
      )}
      {has('early') && (
        <span>
          {ring('early')}
          {w.legend.early}
        </span>
      )}
      {has('ghost') && (
        <span>
          {ring('ghost')}
          {w.legend.superseded}
        </span>
      )}
      {fan && (
        <span>
          <svg width="26" height="12" viewBox="0 0 26 12" aria-hidden="true">
            <rect className="chart-80" width="26" height="12" />
            <rect className="chart-50" y="3" width="26" height="6" />
          </svg>
          {w.legend.fan}
        </span>
      )}
    </figcaption>
  );
}
