import type { Point } from '@/form/types';
import type { Here } from '@/lib/here';
import type { CaseType, Detail, Evidence } from '../types';

/** A file that goes along with a step, chosen or just taken. */
export interface Shot {
  key: string;
  label: string;
  name: string;
  size: number;
  picture: boolean;
  /** The server's id; null: it is not there yet. */
  file: string | null;
  /** Kept until the step that it goes with is there. */
  blob: File | null;
  /** When it was taken, as the phone says. */
  at: string;
  place: Here | null;
}

/** As the server wants them; one that is not there yet is left out. */
export const evidenceOf = (shots: readonly Shot[]): Evidence[] =>
  shots.flatMap(({ label, file, at, place }) =>
    file === null ? [] : [{ label, file, at, ...(place ? { place } : {}) }],
  );

/** Those of fields of a form, whose labels are the fields' keys; as its documents name them. */
export function documentsOf(shots: readonly Shot[]): Record<string, { file: string }[]> {
  const fields: Record<string, { file: string }[]> = {};
  for (const { label, file } of shots) if (file !== null) (fields[label] ??= []).push({ file });
  return fields;
}

const EARTH_M = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Along the ground, in whole metres. */
export function metres(one: Point, other: Point): number {
  const north = Math.sin(radians(other.lat - one.lat) / 2) ** 2;
  const east = Math.sin(radians(other.lon - one.lon) / 2) ** 2;
  const a = north + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * east;
  return Math.round(2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(a))));
}

/** Where the case is, where its form has a point. */
export function pointOf(of: CaseType, { values }: Detail): Point | null {
  const point = of.fields.find((field) => field.kind === 'POINT' && values[field.key])?.key;
  return point === undefined ? null : (values[point] as Point);
}
