import { keepPreviousData } from '@tanstack/react-query';
import type { Values } from '@/form/types';
import { type Csrf, get, send } from '@/lib/api';
import { orLive } from '@/lib/live';
import type { components } from '@/lib/openapi';
import { from } from '@/lib/pageData';
import type { History } from './EarlierCases';
import type { Called, CaseType, Chapter, Detail, Page, Proven, Taking, TypeLine } from './types';

const BASE = '/api/desk/cases';
const id = encodeURIComponent;
/** Nobody presses a refresh button: what is on the screen is asked for again, where no stream tells of changes. */
export const EVERY_MS = 5_000;
const COUNTS_EVERY_MS = 10_000;

/** What a list is asked for. */
export interface Asked {
  waiting?: boolean | undefined;
  open?: boolean | undefined;
  overdue?: boolean | undefined;
  /** Put off to a later day. */
  deferred?: boolean | undefined;
  /** Closed, and waiting for a call-back. */
  call?: boolean | undefined;
  type?: string | undefined;
  q?: string | undefined;
}

function query(asked: Asked, more: Record<string, string | undefined> = {}): string {
  const given = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...asked, ...more }))
    if (value !== undefined && value !== '' && value !== false) given.set(key, String(value));
  // Closed cases are asked for by name.
  if (asked.open === false) given.set('open', 'false');
  return String(given);
}

export const pageUrl = (asked: Asked, order: string, after: string | null) =>
  `${BASE}?${query(asked, { order, after: after ?? undefined, limit: '50' })}`;
export const fetchPage = (url: string, signal: AbortSignal) => get<Page>(url, signal);
export const count = (asked: Asked) => ({
  ...from<{ cases: number }>(`${BASE}/count?${query(asked)}`),
  staleTime: 0,
  refetchInterval: orLive(COUNTS_EVERY_MS),
});

export const types = () => ({ ...from<{ types: TypeLine[] }>('/api/desk/case-types'), staleTime: 300_000 });
/** @param definition an earlier one by which a case goes on; null: the one in force */
export const caseType = (type: string, definition: string | null = null) => ({
  ...from<CaseType>(`/api/desk/case-types/${id(type)}${definition === null ? '' : `?definition=${id(definition)}`}`),
  staleTime: 300_000,
});

const at = (type: string, number: string, rest = '') => `${BASE}/${id(type)}/${id(number)}${rest}`;

export const detail = (type: string, number: string) => ({
  ...from<Detail>(at(type, number)),
  staleTime: 0,
  refetchInterval: orLive(EVERY_MS),
});
/** Asked for again when the case has another version: then something has happened. */
export const story = (type: string, number: string, version: number | string | undefined) => {
  const url = at(type, number, '/story');
  return {
    queryKey: [url, version] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) => get<{ events: Chapter[]; called: Called }>(url, signal),
    placeholderData: keepPreviousData,
    enabled: version !== undefined,
  };
};

/** What devices reported it. */
export const alarms = (type: string, number: string) =>
  from<components['schemas']['CaseAlarms']>(at(type, number, '/alarms'));

/** Whether who came in person may have a code to follow it by. */
export const codeOffered = (type: string, number: string) =>
  from<components['schemas']['CodeOffered']>(at(type, number, '/code'));

export const giveCode = (csrf: Csrf, type: string, number: string) =>
  send<components['schemas']['CounterCode']>('POST', at(type, number, '/code'), csrf);

/** Where else it is known: at other cities' servers. */
export const elsewhere = (type: string, number: string) =>
  from<components['schemas']['CaseElsewhere']>(at(type, number, '/elsewhere'));

/** Every file that a step brought, read again and held against the journal; asked for on a press, since it reads all of them. */
export const proof = (type: string, number: string) => ({
  ...from<{ evidence: Proven[] }>(at(type, number, '/explain')),
  enabled: false,
  gcTime: 0,
});

/** Of the persons whom a case tells of, with their consent. @param reason is noted on the case */
export const earlier = (csrf: Csrf, type: string, number: string, reason: string) =>
  send<History>('POST', at(type, number, '/earlier'), csrf, { agreed: true, reason });
/** @param key the same for every try to send this form: it opens one case */
export const open = (csrf: Csrf, type: string, key: string, values: Values, channel: string) =>
  send<Detail>('POST', `${BASE}/${id(type)}`, csrf, { values, channel }, { 'Idempotency-Key': key });
/** @param key the same for every try to send this step: it is taken once */
export const take = (csrf: Csrf, type: string, number: string, body: Taking, key: string) =>
  send<Detail>('POST', at(type, number, '/steps'), csrf, body, { 'Idempotency-Key': key });
/** Where files lie under their ids, and where those of a form are sent; those of a step go elsewhere. */
export const filesTo = (type: string) => `${BASE}/${id(type)}/files`;
export const evidenceTo = (type: string) => `${BASE}/${id(type)}/evidence`;
export const unmask = (csrf: Csrf, type: string, number: string, field: string, reason: string) =>
  send<{ value: string | null }>('POST', at(type, number, '/unmask'), csrf, { field, reason });
