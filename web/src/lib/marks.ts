import { CodePoints } from './codePoints';

export interface Span {
  start: number;
  end: number;
}

/** A stretch of text under the same marks; `marks` runs from the widest to the narrowest. */
export interface Piece<M extends Span> {
  text: string;
  start: number;
  marks: M[];
  /** Marks whose first piece this is. */
  opens: M[];
  /** Marks whose last piece this is. */
  closes: M[];
}

/**
 * Cuts one block's text at every edge of the marks over it, so that marks may nest and overlap.
 * Marks reaching beyond the block are clipped to it; empty ones are dropped.
 *
 * @param blockStart code point at which the text begins in the document
 */
export function layer<M extends Span>(text: string, blockStart: number, marks: readonly M[]): Piece<M>[] {
  const points = new CodePoints(text);
  const blockEnd = blockStart + points.length;
  const inside = marks
    .filter((mark) => mark.end > blockStart && mark.start < blockEnd && mark.end > mark.start)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const edges = new Set([blockStart, blockEnd]);
  for (const mark of inside) {
    edges.add(Math.max(mark.start, blockStart));
    edges.add(Math.min(mark.end, blockEnd));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const pieces: Piece<M>[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] as number;
    const end = cuts[i + 1] as number;
    const over = inside.filter((mark) => mark.start < end && mark.end > start);
    pieces.push({
      text: points.slice(start - blockStart, end - blockStart),
      start,
      marks: over,
      opens: over.filter((mark) => Math.max(mark.start, blockStart) === start),
      closes: over.filter((mark) => Math.min(mark.end, blockEnd) === end),
    });
  }
  return pieces;
}

/** The marks over each block, by block index. Blocks are in order and do not overlap; a mark may span several. */
export function distribute<M extends Span>(blocks: readonly Span[], marks: readonly M[]): M[][] {
  const over: M[][] = blocks.map(() => []);
  for (const mark of marks) {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((blocks[mid] as Span).end <= mark.start) low = mid + 1;
      else high = mid;
    }
    for (let i = low; i < blocks.length && (blocks[i] as Span).start < mark.end; i++) over[i]?.push(mark);
  }
  return over;
}
