import type { components } from '@/lib/openapi';
import { from } from '@/lib/pageData';
import type { Asked } from '../requests';

type Wire = components['schemas'];

export type Funnel = Wire['FunnelBody'];
export type FunnelLine = Wire['FunnelBodyLine'];
export type Stays = Wire['FunnelStays'];
export type Group = Omit<Wire['GroupNamesGroup'], 'key'> & { key: unknown };
export type Stay = Wire['StayLine'];
export type MeasureLine = Wire['MeasureDeskMeasureLine'];
export type Figure = Wire['FigureBody'];
export type FigureLine = Figure['lines'][number];
export type CasePage = Wire['CaseList'];
/** Of a share those that meet it, those that do not; of any figure all, and those without a value. */
export type WhichCases = 'all' | 'met' | 'unmet' | 'missing';
export type Aim = Wire['FigureBodyAim'];
export type Forecast = Wire['FigureForecast'];
export type FieldSource = Wire['FieldSource'];
export type Which = 'REACHED' | 'LEFT' | 'HERE';

const at = (register: string, path: string, given: Record<string, string | undefined>): string => {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(given)) if (value !== undefined) query.set(key, value);
  const text = query.toString();
  return `/api/desk/registers/${encodeURIComponent(register)}${path}${text ? `?${text}` : ''}`;
};

const chosen = ({ view, where, q, area }: Asked) => ({ view, where, q, area });

export const funnel = (register: string, asked: Asked, by: string | undefined) =>
  from<Funnel>(at(register, '/funnel', { ...chosen(asked), by }));
export const funnelFile = (register: string, asked: Asked, by: string | undefined, format: 'xlsx' | 'csv') =>
  at(register, '/funnel/export', { ...chosen(asked), by, format });

export interface StayPage {
  stays: Stay[];
  next: string | null;
}

/** @param group key of a group; empty: records without a value; undefined: all groups */
export const behind = (
  register: string,
  asked: Asked,
  of: { stage: string; which: Which; by?: string | undefined; group?: string | undefined },
  after?: string,
): string => at(register, '/funnel/records', { ...chosen(asked), ...of, after });

interface Measures {
  measures: MeasureLine[];
}
export const measures = () => from<Measures>('/api/desk/measures');
export const caseMeasures = () => from<Measures>('/api/desk/case-measures');

const over = (line: Pick<MeasureLine, 'over' | 'overKind' | 'key'>): string =>
  `/api/desk/${line.overKind === 'RECORDS' ? 'registers' : 'case-types'}/${encodeURIComponent(line.over)}/measures/${encodeURIComponent(line.key)}`;
export const figure = (line: Pick<MeasureLine, 'over' | 'overKind' | 'key'>) => from<Figure>(over(line));

/** @param line whose group; null: of all groups */
export function casesBehind(of: Figure, which: WhichCases, line: FigureLine | null, after: string | null): string {
  const query = new URLSearchParams({ which });
  if (line) query.set('group', JSON.stringify(line.group.map((group) => (group as Group).key ?? null)));
  if (after) query.set('after', after);
  return `${over(of)}/cases?${query.toString()}`;
}

export const sources = (register: string, id: number) =>
  from<{ sources: FieldSource[] }>(at(register, `/records/${id}/sources`, {}));

/** What a group is called; null where it has no value. */
export const keyOf = (group: Group): string =>
  group.key === null || group.key === undefined ? '' : `${group.key as string}`;
