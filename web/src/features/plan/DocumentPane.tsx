import { type MouseEvent, type RefObject, memo, useMemo } from 'react';
import { useDeskWords } from '@/lib/deskWords';
import { distribute, layer } from '@/lib/marks';
import type { Block, Cell, Draft, Item } from '@/lib/types';
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
  const over = useMemo(() => distribute(draft.blocks, marked(draft.items)), [draft.blocks, draft.items]);
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
      {/* Keys J and K do what the mouse does here: see KeyBar. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div className="doc-text" ref={textRef} onClick={press}>
        {draft.blocks.map((block, i) => (
          <DocBlock
            key={block.n}
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
  block: Block;
  items: Item[];
  selected: string | null;
}

const DocBlock = memo(
  function DocBlock({ block, items, selected }: BlockProps) {
    if (block.kind === 'TABLE' && block.rows)
      return (
        <div className="doc-block" data-start={block.start}>
          <span className="doc-line">{block.line}</span>
          <DocTable rows={block.rows} items={items} selected={selected} />
        </div>
      );
    const words = layer(block.text, block.start, items).map((piece) => {
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
          {piece.text}
          {piece.closes
            .filter((mark) => mark.kind !== 'LEFT_OUT')
            .map((mark) => (
              <sup key={mark.id} className={isOpen(mark) ? 'is-open' : undefined}>
                {mark.id}
              </sup>
            ))}
        </span>
      );
    });
    const Words = block.kind === 'HEADING' ? (`h${Math.min((block.level ?? 1) + 1, 6)}` as 'h2') : 'p';
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

/** The flattened indicator table as the table it was; a row is its indicator. */
function DocTable({ rows, items, selected }: { rows: Cell[][]; items: Item[]; selected: string | null }) {
  const w = useDeskWords();
  const [head, ...body] = rows;
  if (!head) return null;
  const stateOf = new Map(items.map((item) => [item.id, item]));
  return (
    <table className="doc-table">
      <thead>
        <tr>
          {head.map((cell, i) => (
            <th key={i} scope="col">
              {cell.text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row, r) => {
          const code = row.find((cell) => cell.code)?.code ?? null;
          const item = code ? stateOf.get(code) : undefined;
          return (
            <tr
              key={code ?? r}
              data-item={code ?? undefined}
              className={[
                code && 'is-row',
                code === selected && code && 'is-chosen',
                item?.state === 'REJECTED' && 'is-rejected',
              ]
                .filter(Boolean)
                .join(' ')}
            >
              {row.map((cell, i) => (
                <td key={i} colSpan={row.length === 1 ? head.length : undefined}>
                  {cell.text}
                  {code && i === row.length - 1 && (
                    <sup className={item && isOpen(item) ? 'is-open' : undefined} title={item && w.state[item.state]}>
                      {code}
                    </sup>
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
