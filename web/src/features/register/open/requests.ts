import type { components } from '@/lib/openapi';
import { get } from '@/lib/api';
import { from } from '@/lib/pageData';

type Wire = components['schemas'];

export type OpenField = Wire['PublicBodiesPublicField'];
export type OpenFilter = Wire['PublicBodiesPublicFilter'];
export type OpenValues = Record<string, unknown>;
export type OpenLine = Omit<Wire['PublicBodiesPublicLine'], 'values'> & { values: OpenValues };
export type OpenPage = Omit<Wire['PublicBodiesPublicPage'], 'records'> & { records: OpenLine[] };
export type OpenVersion = Omit<Wire['PublicBodiesPublicVersion'], 'values'> & { values: OpenValues };
export type OpenRecord = Omit<Wire['PublicBodiesPublicRecord'], 'record' | 'versions'> & {
  record: OpenLine;
  versions: OpenVersion[];
};

const BASE = '/api/public/registers';

export const openLists = () => from<{ registers: Wire['PublicRegister'][] }>(BASE);

/** Types of case of which something is public. */
export const openCases = () => from<{ types: Wire['PublicCaseType'][] }>('/api/public/cases');

/** @param by FIELD:CHOICE, one for each filter; @param limit left out: as many as the server gives */
export function openPage(
  register: string,
  q: string,
  by: readonly string[],
  after: string | null,
  limit?: number,
): string {
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  for (const one of by) query.append('by', one);
  if (after) query.set('after', after);
  if (limit) query.set('limit', String(limit));
  const text = query.toString();
  return `${BASE}/${encodeURIComponent(register)}${text ? `?${text}` : ''}`;
}
export const fetchOpenPage = (url: string, signal: AbortSignal) => get<OpenPage>(url, signal);

export const openRecord = (register: string, id: string) =>
  from<OpenRecord>(`${BASE}/${encodeURIComponent(register)}/records/${encodeURIComponent(id)}`);
