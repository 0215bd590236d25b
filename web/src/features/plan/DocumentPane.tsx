import { type MouseEvent, type RefObject, memo, useMemo } from 'react';
import { useDeskWords } from '@/lib/deskWords';
import { distribute, layer } from '@/lib/marks';
import { Closed } from '@/ui/Closed';
import { useLanguage, useMessages } from '@/lib/i18n';
import { targetText } from '@/lib/quantity';
import type { Draft, IndicatorItem, Item } from '@/lib/types';
import { type DocumentBlock, documentBlocks } from './document-blocks';
import { type Review, isOpen, marked } from './review-state';

interface Props {
  draft: Draft;
  review: Review;
  may: boolean;
  choose: (id: string | null, side: Review['chosenIn']) => void;
  textRef: RefObject<HTMLDivElement | null>;
  onAdd: () => void;
  said: string;
}

/** The document with every compiled span marked by kind; a press on a mark chooses its object. */
export function DocumentPane({ draft, review, may, choose, textRef, onAdd, said }: Props) {
  const w = useDeskWords();
  // Where things stand never changes during a review; only added objects are new, and those are no table rows.
  const blocks = useMemo(
    () => documentBlocks(draft.text, draft.sections, draft.items),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [draft.text],
  );
  const over = useMemo(() => distribute(blocks, marked(draft.items)), [blocks, draft.items]);
  const press = (event: MouseEvent) => {
    if (!document.getSelection()?.isCollapsed) return; // dragging over a mark selects text
    const mark = (event.target as HTMLElement).closest<HTMLElement>('[data-item]');
    if (mark?.dataset.item) choose(mark.dataset.item, 'text');
  };
  return (
    <section className="doc" aria-label={w.review.document}>
      <div className="pane-head">
        <span className="legend" aria-label={w.review.legend}>
          {(['INDICATOR', 'COMMITMENT', 'ACTION', 'LEFT_OUT'] as const).map((kind) => (
            <span key={kind} className={`k k-${kind}`}>
              {w.kind[kind]}
            </span>
          ))}
        </span>
        <span className="grow" />
        <span className="small quiet" role="status">
          {said}
        </span>
        {may && (
          <button type="button" className="btn small" onMouseDown={(e) => e.preventDefault()} onClick={onAdd}>
            {w.review.addSelection} <kbd>A</kbd>
          </button>
        )}
      </div>
      {/* Keys J and K do what the mouse does here (see KeyBar); the focus is for scrolling. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
      <div className="doc-text" ref={textRef} onClick={press} tabIndex={0}>
        {blocks.map((block, i) => (
          <DocBlock
            key={block.start}
            block={block}
            items={over[i] as Item[]}
            selected={over[i]?.some((item) => item.id === review.selected) ? review.selected : null}
          />
        ))}
      </div>
    </section>
  );
}

interface BlockProps {
  block: DocumentBlock;
  items: Item[];
  selected: string | null;
}

const DocBlock = memo(
  function DocBlock({ block, items, selected }: BlockProps) {
    if (block.kind === 'TABLE')
      return (
        <div className="doc-block" data-start={block.start}>
          <span className="doc-line">{block.line}</span>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it */}
          <div className="doc-table-scroll" tabIndex={0}>
            <DocTable rows={block.rows} items={items} selected={selected} />
          </div>
        </div>
      );
    const words = layer(block.text, block.start, visible(block, items, selected)).map((piece) => {
      const item = piece.marks.at(-1);
      if (!item) return piece.text;
      const chosen = piece.marks.some((mark) => mark.id === selected);
      return (
        <span
          key={piece.start}
          className={['k', `k-${item.kind}`, item.state === 'REJECTED' && 'is-rejected', chosen && 'is-chosen']
            .filter(Boolean)
            .join(' ')}
          data-item={item.id}
          data-items={piece.marks.map((mark) => mark.id).join(' ')}
          aria-current={chosen || undefined}
        >
          <Closed text={piece.text}>
            {piece.closes
              .filter((mark) => mark.kind !== 'LEFT_OUT')
              .map((mark) => (
                <sup key={mark.id} className={isOpen(mark) ? 'is-open' : undefined}>
                  {mark.id}
                </sup>
              ))}
          </Closed>
        </span>
      );
    });
    const Words = block.kind === 'HEADING' ? (`h${Math.min(block.level + 1, 6)}` as 'h2') : 'p';
    return (
      <div className="doc-block">
        <span className="doc-line">{block.line}</span>
        <Words data-words data-start={block.start}>
          {words}
        </Words>
      </div>
    );
  },
  (before, after) =>
    before.block === after.block &&
    before.selected === after.selected &&
    before.items.length === after.items.length &&
    before.items.every((item, i) => item === after.items[i]),
);

/** A number left out inside a compiled span or in a heading needs no mark of its own, unless it is the one chosen. */
function visible(block: DocumentBlock, items: Item[], selected: string | null): Item[] {
  const covered = (item: Item) =>
    block.kind === 'HEADING' ||
    items.some((other) => other.kind !== 'LEFT_OUT' && other.start <= item.start && other.end >= item.end);
  return items.filter((item) => item.kind !== 'LEFT_OUT' || item.id === selected || !covered(item));
}

/** The flattened indicator table as the table it was, drawn from what it says now; a row is its indicator. */
function DocTable({ rows, items, selected }: { rows: string[]; items: Item[]; selected: string | null }) {
  const m = useMessages();
  const w = useDeskWords();
  const language = useLanguage();
  const indicators = rows
    .map((id) => items.find((item): item is IndicatorItem => item.id === id && item.kind === 'INDICATOR'))
    .filter((item) => item !== undefined);
  const first = indicators[0]?.value;
  if (!first) return null;
  return (
    <table className="doc-table">
      <thead>
        <tr>
          <th scope="col">{w.form.ordinal}</th>
          <th scope="col">{w.form.name}</th>
          <th scope="col">{w.form.unit}</th>
          <th scope="col">{m.quantity.base(first.base.year)}</th>
          <th scope="col">{m.quantity.target(first.target.year)}</th>
          <th scope="col">{w.form.nature}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((item) => {
          const { ordinal, name, unit, base, target, nature } = item.value;
          return (
            <tr
              key={item.id}
              data-item={item.id}
              aria-current={item.id === selected || undefined}
              className={['is-row', item.id === selected && 'is-chosen', item.state === 'REJECTED' && 'is-rejected']
                .filter(Boolean)
                .join(' ')}
            >
              <td>
                {ordinal}
                <sup className={isOpen(item) ? 'is-open' : undefined}>{item.id}</sup>
              </td>
              <td>{name}</td>
              <td>{unit}</td>
              <td>{base.value === null ? m.quantity.missing : base.text || base.value}</td>
              <td>{targetText(target, null, language)}</td>
              <td>{nature && m.nature[nature]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
