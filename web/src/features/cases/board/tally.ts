import type { Bilingual } from '@/lib/types';
import type { Board, BoardCase, BoardUnit } from './requests';

/** How many there are, and how many of them are late. */
export interface Cell {
  open: number;
  late: number;
}

export interface Named {
  code: string;
  name: Bilingual;
}

/** Rows and columns in the order of how many are late, then of how many there are. */
export interface Table {
  rows: Named[];
  columns: Named[];
  cell: (row: string, column: string) => Cell;
  row: (row: string) => Cell;
}

const DONE: ReadonlySet<string> = new Set(['FINISHED']);

/** Whether a unit still has something to do, and whether a clock of it has run out that nobody has stopped. */
export const isOpen = (unit: BoardUnit) => !DONE.has(unit.standing);
export const isLate = (unit: BoardUnit, now: number) =>
  isOpen(unit) &&
  unit.clocks.some(
    (clock) => clock.stoppedAt === null && (clock.late || (clock.dueAt !== null && Date.parse(clock.dueAt) <= now)),
  );

interface Count {
  row: Named;
  column: Named;
  late: boolean;
}

function table(counts: readonly Count[], columns?: readonly Named[]): Table {
  const cells = new Map<string, Cell>();
  const sums = new Map<string, Cell>();
  const rows = new Map<string, Named>();
  const found = new Map<string, Named>();
  const add = (into: Map<string, Cell>, key: string, late: boolean) => {
    const so = into.get(key) ?? { open: 0, late: 0 };
    into.set(key, { open: so.open + 1, late: so.late + (late ? 1 : 0) });
  };
  for (const { row, column, late } of counts) {
    rows.set(row.code, row);
    found.set(column.code, column);
    add(cells, `${row.code} ${column.code}`, late);
    add(sums, `row ${row.code}`, late);
    add(sums, `column ${column.code}`, late);
  }
  const none: Cell = { open: 0, late: 0 };
  const sorted = (all: Iterable<Named>, of: string) =>
    [...all].sort((a, b) => {
      const [x, y] = [sums.get(`${of} ${a.code}`) ?? none, sums.get(`${of} ${b.code}`) ?? none];
      return y.late - x.late || y.open - x.open || a.code.localeCompare(b.code);
    });
  return {
    rows: sorted(rows.values(), 'row'),
    columns: columns ? [...columns] : sorted(found.values(), 'column'),
    cell: (row, column) => cells.get(`${row} ${column}`) ?? none,
    row: (row) => sums.get(`row ${row}`) ?? none,
  };
}

/** Running calls: streets that called down, units that were called across. */
export const calls = (cases: readonly BoardCase[], now: number): Table =>
  table(
    cases.flatMap((one) =>
      one.units
        .filter((unit) => unit.relation === 'ASSISTING' && isOpen(unit) && one.origin)
        .map((unit) => ({
          row: one.origin as Named,
          column: unit.unit,
          late: isLate(unit, now),
        })),
    ),
  );

/** Open orders: units that lead down, levels across in the order of their list. */
export const orders = (body: Board): Table =>
  table(
    body.cases.flatMap((one) =>
      one.line.lead && one.by && one.byTitle
        ? [{ row: one.line.lead, column: { code: one.by, name: one.byTitle }, late: one.line.overdue }]
        : [],
    ),
    body.values.map(({ code, title }) => ({ code, name: title })),
  );
