import { valueOf } from '../definition';
import type { Definition, Entry, TimelineFields } from '../types';

/** A record's days, as YYYY-MM-DD; null: not known. */
export interface Span {
  row: Entry;
  from: string | null;
  to: string | null;
  actualFrom: string | null;
  actualTo: string | null;
}

/** Where something is drawn: per cent of the width, 0 to 100. */
export interface Bar {
  left: number;
  width: number;
}

const DAY = 86_400_000;
const number = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;
export const daysBetween = (from: string, to: string) => number(to) - number(from);

/** The fields that a time line reads. */
export const fieldsOf = (timeline: TimelineFields): string[] =>
  [timeline.from, timeline.to, timeline.actualFrom, timeline.actualTo].filter((key) => key != null);

/** Those of the records that have a day at all. */
export function spansOf(of: Definition, timeline: TimelineFields, records: readonly Entry[]): Span[] {
  const day = (row: Entry, key: string | null | undefined) => {
    const field = of.fields.find((one) => one.key === key);
    const value = field && valueOf(row, field);
    return typeof value === 'string' ? value : null;
  };
  return records
    .map((row) => ({
      row,
      from: day(row, timeline.from),
      to: day(row, timeline.to),
      actualFrom: day(row, timeline.actualFrom),
      actualTo: day(row, timeline.actualTo),
    }))
    .filter((span) => daysOf(span).length > 0);
}

const daysOf = (span: Span) =>
  [span.from, span.to, span.actualFrom, span.actualTo].filter((day): day is string => day !== null);

/** Whole years from the first day to the last, today among them. */
export class Scale {
  readonly first: number;
  readonly last: number;

  constructor(spans: readonly Span[], today: string) {
    const years = [...spans.flatMap(daysOf), today].map((day) => Number(day.slice(0, 4)));
    this.first = Math.min(...years);
    this.last = Math.max(...years);
  }

  at(day: string): number {
    const from = number(`${String(this.first)}-01-01`);
    const to = number(`${String(this.last + 1)}-01-01`);
    return ((number(day) - from) / (to - from)) * 100;
  }

  /** The last day is drawn whole. */
  bar(from: string, to: string): Bar {
    const left = this.at(from);
    const width = this.at(to) + this.at(`${String(this.first)}-01-02`) - left;
    return { left, width: Math.max(0, width) };
  }

  /** Years to write above, ten at most. */
  years(): number[] {
    const all = Array.from({ length: this.last - this.first + 1 }, (_, i) => this.first + i);
    const step = Math.ceil(all.length / 10);
    return all.filter((_, i) => i % step === 0);
  }
}

/** From its beginning in fact to its end, or until today where it goes on; null: it has not begun. */
export function actualOf(span: Span, today: string): { from: string; to: string; going: boolean } | null {
  if (span.actualFrom === null) return null;
  const to = span.actualTo ?? today;
  return to < span.actualFrom ? null : { from: span.actualFrom, to, going: span.actualTo === null };
}

/** Days by which it ended later than planned, or is late by today; 0: it is not, or nobody can tell. */
export function daysLate(span: Span, timeline: TimelineFields, today: string): number {
  if (span.to === null || timeline.actualTo == null) return 0;
  return Math.max(0, daysBetween(span.to, span.actualTo ?? today));
}
