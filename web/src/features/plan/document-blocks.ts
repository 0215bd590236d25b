import { CodePoints } from '@/lib/codePoints';
import { TABLE_TITLE_ENDS } from '@/lib/messages/units';
import type { Draft, IndicatorItem, Item, Section } from '@/lib/types';

/** A line of the document, a heading (maybe broken over lines), or the indicator table that was flattened to lines. */
export interface DocumentBlock {
  kind: 'HEADING' | 'PARAGRAPH' | 'TABLE';
  level: number;
  /** First line of the document it covers, from 1. */
  line: number;
  start: number;
  end: number;
  text: string;
  /** Ids of the indicators whose rows make the table. */
  rows: string[];
}

/** Rows further apart belong to two tables; a group's name or a page mark may lie between two rows. */
const SAME_TABLE = 60;
/** A flattened head is cells of at most this many characters. */
const HEAD_CELL = 12;

const isIndicator = (item: Item): item is IndicatorItem => item.kind === 'INDICATOR';
const isSpace = (c: string) => /\s|\u3000|\ufeff/u.test(c);

/**
 * Sets the draft's text for reading. Depends on where things stand, not on what was decided about them, so it is done
 * once for a draft.
 */
export function documentBlocks(text: string, sections: Draft['sections'], items: readonly Item[]): DocumentBlock[] {
  const points = new CodePoints(text);
  const breaks = lineBreaks(text);
  const headings = sections
    .filter((s): s is Section & { start: number; end: number } => s.start !== null && s.end !== null)
    .sort((a, b) => a.start - b.start);
  const tables = findTables(points, headings, items);
  const blocks: DocumentBlock[] = [];

  const add = (kind: DocumentBlock['kind'], from: number, to: number, level = 0, rows: string[] = []) => {
    let start = from;
    let end = to;
    while (start < end && isSpace(points.slice(start, start + 1))) start++;
    while (end > start && isSpace(points.slice(end - 1, end))) end--;
    if (start < end)
      blocks.push({ kind, level, line: lineAt(breaks, start), start, end, text: points.slice(start, end), rows });
  };
  const paragraphs = (from: number, to: number) => {
    let at = from;
    for (const end of breaks) {
      if (end < at) continue;
      if (end >= to) break;
      add('PARAGRAPH', at, end);
      at = end + 1;
    }
    add('PARAGRAPH', at, to);
  };

  let at = 0;
  for (const place of [
    ...headings.map((h) => ({
      kind: 'HEADING' as const,
      start: h.start,
      end: withStop(points, h.end),
      level: h.level,
      rows: [],
    })),
    ...tables.map((t) => ({ kind: 'TABLE' as const, start: t.start, end: t.end, level: 0, rows: t.rows })),
  ].sort((a, b) => a.start - b.start)) {
    if (place.start < at) continue; // a heading the table swallowed
    paragraphs(at, place.start);
    add(place.kind, place.start, place.end, place.level, place.rows);
    at = place.end;
  }
  paragraphs(at, points.length);
  return blocks;
}

/** A heading glued to its paragraph keeps the stop between the two, lest the paragraph begin with it. */
function withStop(points: CodePoints, end: number): number {
  return /[\p{P}]/u.test(points.slice(end, end + 1)) && !/\p{Ps}|\p{Pi}/u.test(points.slice(end, end + 1))
    ? end + 1
    : end;
}

interface Table {
  start: number;
  end: number;
  rows: string[];
}

function findTables(points: CodePoints, headings: { start: number; end: number }[], items: readonly Item[]): Table[] {
  const tables: Table[] = [];
  // Only what the compiler read: an indicator added by hand from a paragraph is no table row.
  for (const row of items.filter((i) => isIndicator(i) && i.read !== null).sort((a, b) => a.start - b.start)) {
    const last = tables.at(-1);
    if (last && row.start - last.end <= SAME_TABLE) {
      last.rows.push(row.id);
      last.end = Math.max(last.end, row.end);
    } else tables.push({ start: headStart(points, headings, row.start), end: row.end, rows: [row.id] });
  }
  return tables;
}

/** Goes back over the flattened cells of the head, up to a heading, a title or a line too long for a cell. */
function headStart(points: CodePoints, headings: { start: number; end: number }[], firstRow: number): number {
  let start = lineStart(points, firstRow);
  let line = start;
  while (line > 0) {
    const before = lineStart(points, line - 1);
    const words = points.slice(before, line - 1).trim();
    if (words.length > HEAD_CELL || words.endsWith(TABLE_TITLE_ENDS)) break;
    if (headings.some((h) => h.end > before && h.start < line)) break;
    line = before;
    if (words) start = before;
  }
  return start;
}

function lineStart(points: CodePoints, at: number): number {
  let start = at;
  while (start > 0 && points.slice(start - 1, start) !== '\n') start--;
  return start;
}

/** Code points of all line breaks, in order. */
function lineBreaks(text: string): number[] {
  const found: number[] = [];
  let at = 0;
  for (const c of text) {
    if (c === '\n') found.push(at);
    at++;
  }
  return found;
}

function lineAt(breaks: number[], offset: number): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((breaks[mid] as number) < offset) low = mid + 1;
    else high = mid;
  }
  return low + 1;
}
