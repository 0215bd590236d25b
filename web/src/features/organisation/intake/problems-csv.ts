import { pick } from '@/lib/api';
import type { Language } from '@/lib/preferences';
import type { BrokenCell } from '../types';

/** A byte order mark: without it spreadsheet programs read the file in the system's old encoding. */
const BOM = '\uFEFF';

/** A cell as RFC 4180 wants it; one that a spreadsheet would run as a formula is kept as text. */
export function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

/** Every problem of an import as one CSV file. */
export function problemsCsv(head: readonly string[], problems: readonly BrokenCell[], language: Language): Blob {
  const lines = [
    head.map(cell),
    ...problems.map((p) => [cell(p.sheet), cell(p.row), cell(p.cell), cell(pick(p.reason, language))]),
  ];
  return new Blob([BOM, lines.map((line) => line.join(',')).join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' });
}
