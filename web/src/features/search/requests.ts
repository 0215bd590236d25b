import { get } from '@/lib/api';
import type { components } from '@/lib/openapi';

type Wire = components['schemas'];

export type CaseHit = Wire['CaseHit'];
export type RecordHit = Wire['RecordHit'];
export type FoundCases = Wire['FoundCases'];
export type FoundRecords = Wire['FoundRecords'];

const LIMIT = 8;

const url = (kind: 'cases' | 'records', q: string, after: string | null) =>
  `/api/desk/search/${kind}?${String(new URLSearchParams({ q, limit: String(LIMIT), ...(after ? { after } : {}) }))}`;

/** Page after page of one kind; `next` of a page is where the following one begins. */
export const cases = (q: string) => ({
  queryKey: [url('cases', q, null), 'pages'] as const,
  queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
    get<FoundCases>(url('cases', q, pageParam), signal),
  initialPageParam: null as string | null,
  getNextPageParam: (last: FoundCases) => last.next,
});
export const records = (q: string) => ({
  queryKey: [url('records', q, null), 'pages'] as const,
  queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
    get<FoundRecords>(url('records', q, pageParam), signal),
  initialPageParam: null as string | null,
  getNextPageParam: (last: FoundRecords) => last.next,
});
