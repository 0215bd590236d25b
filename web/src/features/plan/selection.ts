import { CodePoints } from '@/lib/codePoints';

/** A stretch of one paragraph, in code points of the whole document. */
export interface Chosen {
  start: number;
  end: number;
  text: string;
}

/** The text selected in the document pane; or the message that says why it cannot be taken. */
export function chosenText(pane: HTMLElement | null, text: string): Chosen | 'nothingSelected' | 'range' {
  const selection = document.getSelection();
  if (!pane || !selection || selection.isCollapsed || selection.rangeCount === 0) return 'nothingSelected';
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return 'nothingSelected';
  const from = paragraphOf(range.startContainer);
  if (!from || from !== paragraphOf(range.endContainer)) return 'range';
  const words = from.textContent ?? '';
  const blockStart = Number(from.dataset.start);
  const points = new CodePoints(plainText(from));
  const start = blockStart + points.before(offsetIn(from, range.startContainer, range.startOffset));
  const end = blockStart + points.before(offsetIn(from, range.endContainer, range.endOffset));
  if (words === '' || end <= start) return 'nothingSelected';
  return { start, end, text: new CodePoints(text).slice(start, end) };
}

function paragraphOf(node: Node): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-words]') ?? null;
}

/** UTF-16 offset of a point inside the paragraph, codes in superscript not counted. */
function offsetIn(paragraph: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return plainText(range.cloneContents()).length;
}

function plainText(node: HTMLElement | DocumentFragment): string {
  const copy = node.cloneNode(true) as HTMLElement | DocumentFragment;
  copy.querySelectorAll('sup').forEach((sup) => sup.remove());
  return copy.textContent ?? '';
}
