import { pick } from '@/lib/api';
import { csvOf } from '@/lib/csv';
import type { Language } from '@/lib/preferences';
import type { BrokenCell } from '../types';

/** Every problem of an import as one CSV file. */
export function problemsCsv(head: readonly string[], problems: readonly BrokenCell[], language: Language): Blob {
  return csvOf([head, ...problems.map((p) => [p.sheet, p.row, p.cell, pick(p.reason, language)])]);
}
