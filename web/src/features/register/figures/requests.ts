import type { components } from '@/lib/openapi';
import { from } from '@/lib/pageData';
import type { Asked } from '../requests';

type Wire = components['schemas'];

export type Funnel = Wire['FunnelBody'];
export type FunnelLine = Wire['FunnelBodyLine'];
export type Stays = Wire['FunnelStays'];
export type Group = Omit<Wire['GroupNamesGroup'], 'key'> & { key: unknown };
export type Stay = Wire['StayLine'];
export type MeasureLine = Wire['MeasureLine'];
export type Figure = Wire['FigureBody'];
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

export const measures = () => from<{ measures: MeasureLine[] }>('/api/desk/measures');
export const figure = (line: Pick<MeasureLine, 'register' | 'key'>) =>
  from<Figure>(at(line.register, `/measures/${encodeURIComponent(line.key)}`, {}));

export const sources = (register: string, id: number) =>
  from<{ sources: FieldSource[] }>(at(register, `/records/${id}/sources`, {}));

/** What a group is called; null where it has no value. */
export const keyOf = (group: Group): string =>
  group.key === null || group.key === undefined ? '' : `${group.key as string}`;
