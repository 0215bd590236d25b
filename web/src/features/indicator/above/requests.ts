import type { components } from '@/lib/openapi';
import { from } from '@/lib/pageData';

type Wire = components['schemas'];
export type Alignment = Wire['Alignment'];
export type Row = Wire['AlignmentRow'];
export type Beside = Wire['Beside'];
export type UpperTarget = Wire['UpperTarget'];

/** The register in which targets of the plans above are kept. */
export const TARGETS = 'plan-target';

export const above = (plan: string) =>
  from<Alignment>(`/api/desk/registers/${TARGETS}/above/${encodeURIComponent(plan)}`);

/** How many indicators of a plan lie how to those of one level. */
export function counts(rows: readonly Row[], level: Beside['level']) {
  const all = rows.flatMap((row) => row.beside.filter((one) => one.level === level));
  const of = (outcome: Beside['outcome']) => all.filter((one) => one.outcome === outcome).length;
  return { lower: of('LOWER'), equal: of('EQUAL'), higher: of('HIGHER'), not: of(null) };
}
