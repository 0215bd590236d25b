import type { ReactNode } from 'react';
import type { EvidenceWords } from '@/lib/evidenceWords';
import type { components } from '@/lib/openapi';

export type SentFile = components['schemas']['FileBody'];

/** One document as a form or a record names it: a file that was sent, or a paper by its name. */
export interface Document {
  name: string;
  file?: string;
  label?: string;
  mediaType?: string;
  size?: number;
  picture?: boolean;
}

/** A file that hangs on something, to be shown. */
export interface Piece {
  file: SentFile;
  label?: string | null;
  /** What it belongs to there: a field, a step. */
  where?: ReactNode;
}

/** What a picture shows, as it is kept: the two labels that belong together. */
export const BEFORE = 'before';
export const AFTER = 'after';

export const labelWord = (label: string, w: EvidenceWords): string =>
  label === BEFORE ? w.before : label === AFTER ? w.after : label;

export const documentOf = ({ id, name, mediaType, size, picture }: SentFile): Document => ({
  file: id,
  name,
  mediaType,
  size,
  picture,
});

export interface Pair {
  before: Piece | null;
  after: Piece | null;
}

/** The first picture from before beside the first from after, the second beside the second; everything else apart. */
export function paired(pieces: readonly Piece[]): { pairs: Pair[]; others: Piece[] } {
  const shown = (label: string) => (one: Piece) =>
    one.label === label && one.file.picture && one.file.removedAt === null && !one.file.confidential;
  const before = pieces.filter(shown(BEFORE));
  const after = pieces.filter(shown(AFTER));
  const pairs = Array.from({ length: Math.max(before.length, after.length) }, (_, i) => ({
    before: before[i] ?? null,
    after: after[i] ?? null,
  }));
  return { pairs, others: pieces.filter((one) => !before.includes(one) && !after.includes(one)) };
}

/** 1.4 MB, 36 KB. */
export function sizeWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1_000))} KB`;
}

/** JPG, PDF: the ending of its name, for where there is no picture. */
export const kindWord = (name: string): string =>
  (name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '').toUpperCase();
