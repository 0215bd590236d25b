import { type Dispatch, useEffect, useRef } from 'react';
import { CodePoints } from '@/lib/codePoints';
import { useDeskWords } from '@/lib/deskWords';
import type { Draft, Item, LeftOutItem } from '@/lib/types';
import { ProblemNotice } from '@/ui/ProblemView';
import { type Move, type Review, isLeftOut } from './review-state';
import type { Decisions } from './useDecisions';

interface Props {
  draft: Draft;
  review: Review;
  may: boolean;
  decisions: Decisions;
  go: Dispatch<Move>;
  choose: (id: string | null, side: Review['chosenIn']) => void;
  items: LeftOutItem[];
  onPromote: (item: Item) => void;
}

/** Every number that is no object, with its reason; one key takes it in. */
export function LeftOutPane({ draft, review, may, decisions, go, choose, items, onPromote }: Props) {
  const w = useDeskWords();
  const list = useRef<HTMLUListElement>(null);
  const all = draft.items.filter(isLeftOut);
  const reasons = new Map<string, number>();
  for (const item of all) reasons.set(item.value.reason, (reasons.get(item.value.reason) ?? 0) + 1);
  const points = new CodePoints(draft.text);
  useEffect(() => {
    if (review.selected === null || review.chosenIn === 'leftOut') return;
    list.current?.querySelector(`[data-card="${CSS.escape(review.selected)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [review.selected, review.chosenIn]);

  return (
    <aside className="lo" aria-label={w.review.leftOutTitle}>
      <div className="pane-head">
        <h2 className="h s">{w.review.leftOutTitle}</h2>
        <span className="small quiet">{w.review.leftOutSum(all.length)}</span>
      </div>
      {all.length === 0 ? (
        <p className="empty">{w.review.noLeftOut}</p>
      ) : (
        <>
          <div className="reasons" role="group" aria-label={w.review.allReasons}>
            {[...reasons]
              .sort((a, b) => b[1] - a[1])
              .map(([reason, count]) => (
                <button
                  key={reason}
                  type="button"
                  aria-pressed={review.reason === reason}
                  onClick={() => go({ type: 'reason', reason: review.reason === reason ? null : reason })}
                >
                  <span>{w.leftOut[reason] ?? reason}</span>
                  <b>{count}</b>
                </button>
              ))}
          </div>
          <ul className="pane-list" ref={list}>
            {items.map((item) => {
              const chosen = review.selected === item.id;
              const refusal = decisions.refusal?.item === item.id ? decisions.refusal : null;
              return (
                <li key={item.id} data-card={item.id} className={chosen ? 'lo-item is-chosen' : 'lo-item'}>
                  <button
                    type="button"
                    className="lo-words"
                    aria-pressed={chosen}
                    onClick={() => choose(chosen ? null : item.id, 'leftOut')}
                  >
                    {points.slice(Math.max(0, item.start - 10), item.start).replace(/^.*\n/s, '')}
                    <b>{item.text}</b>
                    {points.slice(item.end, item.end + 8).replace(/\n.*$/s, '')}
                  </button>
                  <div className="row wrap">
                    <span className="tag line">{w.leftOut[item.value.reason] ?? item.value.reason}</span>
                    <span className="grow" />
                    {item.line !== null && <span className="small quiet">{w.review.line(item.line)}</span>}
                    {item.state === 'PROMOTED' ? (
                      <>
                        {item.promoted && (
                          <button
                            type="button"
                            className="btn small bare"
                            onClick={() => choose(item.promoted, 'leftOut')}
                          >
                            {w.review.promotedTo} {item.promoted}
                          </button>
                        )}
                        {may && chosen && (
                          <button
                            type="button"
                            className="btn small"
                            aria-disabled={decisions.busy}
                            onClick={() => void decisions.decide(item, { action: 'UNDO' })}
                          >
                            {w.review.undo} <kbd>U</kbd>
                          </button>
                        )}
                      </>
                    ) : (
                      may && (
                        <button
                          type="button"
                          className="btn small bare"
                          aria-disabled={decisions.busy}
                          onClick={() => onPromote(item)}
                        >
                          {w.review.promote} {chosen && <kbd>P</kbd>}
                        </button>
                      )
                    )}
                  </div>
                  {refusal && <ProblemNotice error={refusal.why} />}
                </li>
              );
            })}
          </ul>
          <p className="small quiet lo-note">{w.review.leftOutNote}</p>
        </>
      )}
    </aside>
  );
}
