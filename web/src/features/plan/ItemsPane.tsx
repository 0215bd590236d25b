import { useVirtualizer } from '@tanstack/react-virtual';
import { type Dispatch, useEffect, useMemo, useRef } from 'react';
import { useDeskWords } from '@/lib/deskWords';
import type { CompiledItem, Draft, Item } from '@/lib/types';
import { ItemCard } from './ItemCard';
import { type Move, type Review, isCompiled, isOpen } from './review-state';
import type { Decisions } from './useDecisions';

/** Above this many the list draws only what is in view. */
const VIRTUAL_FROM = 300;

interface Props {
  draft: Draft;
  review: Review;
  may: boolean;
  decisions: Decisions;
  go: Dispatch<Move>;
  choose: (id: string | null, side: Review['chosenIn']) => void;
  items: CompiledItem[];
  onConfirm: (item: Item) => void;
  onSeeText?: (() => void) | undefined;
}

/** What was compiled, in the order of the text; the chosen one opens for work. */
export function ItemsPane(props: Props) {
  const { draft, review, may, decisions, go, items } = props;
  const w = useDeskWords();
  const all = useMemo(() => draft.items.filter(isCompiled), [draft.items]);
  const selected = items.find((item) => item.id === review.selected);
  const sectionOpen = selected
    ? all.filter((item) => item.sectionId === selected.sectionId && isOpen(item)).map((item) => item.id)
    : [];
  return (
    <section className="objs" aria-label={w.review.items}>
      <div className="pane-head">
        <h2 className="h s">{w.review.items}</h2>
        <span className="small quiet">{w.review.remaining(all.length, all.filter(isOpen).length)}</span>
      </div>
      <div className="pane-filters">
        <div className="row wrap" role="group" aria-label={w.review.filterKind}>
          {([null, 'INDICATOR', 'COMMITMENT', 'ACTION'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              className="pill"
              aria-pressed={review.kind === kind}
              onClick={() => go({ type: 'kind', kind })}
            >
              {kind === null ? w.review.allKinds : w.kind[kind]}
              <b>{kind === null ? all.length : all.filter((i) => i.kind === kind).length}</b>
            </button>
          ))}
        </div>
        <div className="row wrap" role="group" aria-label={w.review.filterState}>
          {(['open', 'done'] as const).map((state) => (
            <button
              key={state}
              type="button"
              className="pill"
              aria-pressed={review.state === state}
              onClick={() => go({ type: 'state', state: review.state === state ? null : state })}
            >
              {w.review[state]}
              <b>{all.filter((i) => isOpen(i) === (state === 'open')).length}</b>
            </button>
          ))}
          {may && sectionOpen.length > 1 && (
            <button
              type="button"
              className="btn small"
              aria-disabled={decisions.busy}
              onClick={() => void decisions.confirmMany(sectionOpen)}
            >
              {w.review.confirmSection(sectionOpen.length)}
            </button>
          )}
        </div>
      </div>
      {items.length === 0 ? (
        <p className="empty">{w.review.noItems}</p>
      ) : items.length > VIRTUAL_FROM ? (
        <LongList {...props} />
      ) : (
        <ShortList {...props} />
      )}
    </section>
  );
}

function ShortList(props: Props) {
  const list = useRef<HTMLUListElement>(null);
  const { selected, chosenIn } = props.review;
  useEffect(() => {
    if (selected === null || chosenIn === 'items') return;
    list.current?.querySelector(`[data-card="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected, chosenIn]);
  return (
    <ul className="pane-list" ref={list}>
      {props.items.map((item) => (
        <li key={item.id} data-card={item.id}>
          <ItemCard {...props} item={item} />
        </li>
      ))}
    </ul>
  );
}

function LongList(props: Props) {
  const { items, review } = props;
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => 66,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 8,
  });
  const at = items.findIndex((item) => item.id === review.selected);
  useEffect(() => {
    if (at >= 0 && review.chosenIn !== 'items') rows.scrollToIndex(at, { align: 'auto' });
    // Only a new choice scrolls, not a new list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [review.selected, review.chosenIn]);
  return (
    <div className="pane-list" ref={box}>
      <ul style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((row) => (
          <li
            key={row.key}
            data-index={row.index}
            ref={rows.measureElement}
            aria-setsize={items.length}
            aria-posinset={row.index + 1}
            style={{ position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${row.start}px)` }}
          >
            <ItemCard {...props} item={items[row.index] as CompiledItem} />
          </li>
        ))}
      </ul>
    </div>
  );
}
