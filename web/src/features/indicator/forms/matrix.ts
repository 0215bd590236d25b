import type { Bilingual } from '@/lib/types';
import type { FormLine } from '../formRequests';

export interface Cell {
  all: number;
  done: number;
  waiting: number;
  open: number;
  late: number;
}

export interface Row {
  unit: string;
  name: string | null;
  cells: Map<string, Cell>;
  /** Of those that were due of the unit: first filed in time, and how many were due. */
  inTime: number;
  due: number;
}

export interface Matrix {
  periods: { key: string; label: Bilingual }[];
  rows: Row[];
}

/** By lead unit and period; the district comes last, periods by their end. */
export function matrix(forms: readonly FormLine[], today: string): Matrix {
  const periods = new Map<string, { key: string; label: Bilingual; end: string }>();
  const rows = new Map<string, Row>();
  for (const one of forms) {
    periods.set(one.period.key, one.period);
    const unit = one.lead?.code ?? '';
    const row = rows.get(unit) ?? { unit, name: one.lead?.name ?? null, cells: new Map(), inTime: 0, due: 0 };
    rows.set(unit, row);
    const cell = row.cells.get(one.period.key) ?? { all: 0, done: 0, waiting: 0, open: 0, late: 0 };
    row.cells.set(one.period.key, cell);
    cell.all += 1;
    if (one.state === 'APPROVED' || one.state === 'RECORDED') cell.done += 1;
    else if (one.state === 'WAITING') cell.waiting += 1;
    else cell.open += 1;
    if (one.late) cell.late += 1;
    // Until its day nothing can be said of what is not filed; what the office recorded is held against nobody.
    if (one.state === 'RECORDED' || (one.filedOn === null && one.dueOn >= today)) continue;
    row.due += 1;
    if (!one.late) row.inTime += 1;
  }
  return {
    periods: [...periods.values()].sort((a, b) => a.end.localeCompare(b.end) || a.key.localeCompare(b.key)),
    rows: [...rows.values()].sort((a, b) => (a.unit === '' ? 1 : 0) - (b.unit === '' ? 1 : 0)),
  };
}

export function toneOf(cell: Cell): 'good' | 'late' | 'wait' {
  if (cell.open > 0 && cell.late > 0) return 'late';
  return cell.done === cell.all ? 'good' : 'wait';
}
