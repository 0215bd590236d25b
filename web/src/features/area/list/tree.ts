import type { DistrictDay } from '../district-day';
import type { Area } from '../types';

/** A row of the list as shown: how deep, which of how many, open or not (null: nothing below). */
export interface Row {
  area: Area;
  depth: number;
  position: number;
  siblings: number;
  open: boolean | null;
}

/** The rows that show while these areas are open, from the district's children down. */
export function rowsOf(day: DistrictDay, open: ReadonlySet<number>): Row[] {
  const rows: Row[] = [];
  const walk = (parent: number | null, depth: number) => {
    const siblings = day.children.get(parent) ?? [];
    siblings.forEach((area, i) => {
      const below = (day.children.get(area.id)?.length ?? 0) > 0;
      const isOpen = below ? open.has(area.id) : null;
      rows.push({ area, depth, position: i + 1, siblings: siblings.length, open: isOpen });
      if (isOpen) walk(area.id, depth + 1);
    });
  };
  const roots = day.children.get(null) ?? [];
  const [district] = roots;
  walk(roots.length === 1 && district ? district.id : null, 1);
  return rows;
}

/** Areas whose name or code holds the words, at most 50; how many there are in all. */
export function found(day: DistrictDay, query: string): { areas: Area[]; total: number } {
  const words = query.trim().toLowerCase();
  const all = day.areas.filter(
    ({ name, code }) =>
      name.zh.toLowerCase().includes(words) ||
      name.en?.toLowerCase().includes(words) ||
      code.toLowerCase().startsWith(words),
  );
  return { areas: all.slice(0, 50), total: all.length };
}

export type Step = { go: number } | { open: number } | { close: number } | null;

/** What a key does on a row of a tree, after the ARIA pattern. */
export function keyStep(key: string, rows: Row[], at: number): Step {
  const row = rows[at];
  if (!row) return null;
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return { go: Math.min(last, at + 1) };
    case 'ArrowUp':
      return { go: Math.max(0, at - 1) };
    case 'Home':
      return { go: 0 };
    case 'End':
      return { go: last };
    case 'ArrowRight':
      return row.open === false ? { open: row.area.id } : row.open ? { go: at + 1 } : null;
    case 'ArrowLeft': {
      if (row.open) return { close: row.area.id };
      const parent = rows.findLastIndex((r, i) => i < at && r.depth < row.depth);
      return parent >= 0 ? { go: parent } : null;
    }
    default:
      return null;
  }
}
