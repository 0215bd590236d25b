import { keepPreviousData } from '@tanstack/react-query';
import type { Values } from '@/form/types';
import { type Csrf, get, send } from '@/lib/api';
import type { components } from '@/lib/openapi';
import type { Detail, LikelySame, Line } from './types';

export type BulkAnswers = components['schemas']['BulkAnswers'];

const id = encodeURIComponent;
const at = (type: string, number: string, rest: string) => `/api/desk/cases/${id(type)}/${id(number)}${rest}`;

/** Open cases that may be the same as this one; asked for again with each of its versions. */
export const likely = (type: string, number: string, version: number, enabled: boolean) => {
  const url = at(type, number, '/duplicates');
  return {
    queryKey: [url, version] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) => get<{ cases: LikelySame[] }>(url, signal),
    placeholderData: keepPreviousData,
    enabled,
  };
};
/** The same of a form that is just being filled in. */
export const likelyOf = (csrf: Csrf, type: string, values: Values) =>
  send<{ cases: LikelySame[] }>('POST', `/api/desk/cases/${id(type)}/duplicates`, csrf, { values });

export const merge = (csrf: Csrf, type: string, number: string, version: number, into: string, reason: string) =>
  send<Detail>('POST', at(type, number, '/merge'), csrf, { version, into, reason });
export const part = (csrf: Csrf, type: string, number: string, version: number, reason: string) =>
  send<Detail>('POST', at(type, number, '/part'), csrf, { version, reason });
export const relate = (csrf: Csrf, type: string, number: string, other: string, reason: string) =>
  send<Detail>('POST', at(type, number, '/related'), csrf, { other, reason });
export const unrelate = (csrf: Csrf, type: string, number: string, other: string) =>
  send<Detail>('DELETE', at(type, number, `/related/${id(other)}`), csrf);

/** One step in each of them, for the version that was seen. */
export const takeMany = (csrf: Csrf, chosen: readonly Line[], step: string, reason: string | undefined) =>
  send<BulkAnswers>('POST', '/api/desk/cases/steps', csrf, {
    cases: chosen.map(({ type, number, version }) => ({ type, number, version })),
    step,
    ...(reason === undefined ? {} : { reason }),
  });
