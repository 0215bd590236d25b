import { useIndicatorWords } from '@/lib/indicatorWords';
import type { Standing } from '@/lib/types';
import './standing.css';

export const percent = (share: number) => `${(share * 100).toFixed(1)}%`.replace('-', '−');

/** How much of the deck is laid, and a pier where time stands. */
export function WayBar({ standing }: { standing: Standing }) {
  const w = useIndicatorWords();
  const { targetProgress: done, timeProgress: time } = standing;
  if (done === null || time === null) return <span className="way-none small quiet">{w.noWay}</span>;
  const laid = Math.min(100, Math.max(0, done * 100));
  return (
    <span className={`way is-${standing.status}`}>
      <span className="way-deck" role="img" aria-label={w.way(percent(done), percent(time))}>
        <i style={{ inlineSize: `${laid}%` }} />
        <u style={{ insetInlineStart: `${Math.min(100, time * 100)}%` }} />
      </span>
      <span className="way-words small quiet" aria-hidden="true">
        {w.way(percent(done), percent(time))}
      </span>
    </span>
  );
}
