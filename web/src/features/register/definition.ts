import type { Field } from '@/form/types';
import type { Definition, Entry, Stage } from './types';

export const stageOf = (of: Definition, key: string | null): Stage | undefined =>
  of.stages.find((stage) => stage.key === key);

/** The value of a field, wherever it comes from. */
export const valueOf = (record: Pick<Entry, 'values' | 'derived'>, field: Field): unknown =>
  (field.derived ? record.derived : record.values)[field.key];

export const isNumber = (field: Field): boolean => NUMBERS.has(field.kind);
const NUMBERS: ReadonlySet<string> = new Set(['INTEGER', 'DECIMAL', 'MONEY', 'SHARE']);

/** Where a record lies: the first field that holds a point, the first that holds an area. */
export const pointField = (of: Definition) => of.fields.find((field) => field.kind === 'POINT' && !field.derived);
export const areaField = (of: Definition) => of.fields.find((field) => field.kind === 'AREA' && !field.derived);
