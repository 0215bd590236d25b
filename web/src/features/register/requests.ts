import { type Csrf, get, send, upload } from '@/lib/api';
import { from } from '@/lib/pageData';
import { type Mapping, pairsOf } from '@/form/mapping';
import type { Fault, Values } from '@/form/types';
import type {
  BulkReport,
  Compared,
  Counted,
  CriteriaStanding,
  Definition,
  Document,
  Draft,
  Entry,
  Heading,
  Held,
  Line,
  Look,
  Made,
  Merge,
  Move,
  OwnView,
  Page,
  Parting,
  Queue,
  RecordFile,
  Report,
  Trial,
  Version,
} from './types';

const BASE = '/api/desk/registers';
const id = encodeURIComponent;

type Given = Record<string, string | number | undefined>;

function at(path: string, given: Given = {}): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(given))
    if (value !== undefined && value !== '') query.set(key, String(value));
  const text = query.toString();
  return `${BASE}${path}${text ? `?${text}` : ''}`;
}
const of = (register: string, rest = '') => `/${id(register)}${rest}`;
const record = (register: string, rec: string | number, rest = '') => of(register, `/records/${rec}${rest}`);

export const registers = () => from<{ registers: Line[] }>(BASE);
export const definition = (register: string) => ({
  ...from<Definition>(at(of(register))),
  staleTime: 300_000,
});

/** What a list is asked for. `link` is FIELD:ID: those that refer to a record. */
export interface Asked {
  view?: string | undefined;
  where?: string | undefined;
  q?: string | undefined;
  area?: string | undefined;
  sort?: string | undefined;
  link?: string | undefined;
}
const given = ({ link, ...asked }: Asked): Given => ({ ...asked, of: link });

export const page = (register: string, asked: Asked, after: string | null, limit: number, fields?: readonly string[]) =>
  at(of(register, '/records'), {
    ...given(asked),
    after: after ?? undefined,
    fields: fields?.join(','),
    limit,
  });
export const fetchPage = (url: string, signal?: AbortSignal) => get<Page>(url, signal);
/** What decides which records, without their order. */
const unordered = (asked: Asked): Given => given({ ...asked, sort: undefined });

export const count = (register: string, asked: Asked) =>
  from<Counted>(at(of(register, '/records/count'), unordered(asked)));
export const exportOf = (register: string, format: 'xlsx' | 'csv', asked: Asked) =>
  at(of(register, '/export'), { format, ...unordered(asked) });

export const entry = (register: string, rec: string) => from<Entry>(at(record(register, rec)));
export const moves = (register: string, rec: string) =>
  from<{ possible: Move[]; made: Made[] }>(at(record(register, rec, '/moves')));
export const standing = (register: string, rec: string) =>
  from<{ criteria: CriteriaStanding[] }>(at(record(register, rec, '/standing')));
export const history = (register: string, rec: string) =>
  from<{ versions: Version[] }>(at(record(register, rec, '/history')));
export const then = (register: string, rec: string, day: string, knownAt: string | undefined) =>
  from<{ version: Version | null }>(at(record(register, rec, '/then'), { at: day, knownAt }));

export interface Written {
  record: Entry;
  warnings: Fault[];
}
export const create = (csrf: Csrf, register: string, body: { values: Values; from?: string }) =>
  send<Written>('POST', at(of(register, '/records')), csrf, body);
export const change = (
  csrf: Csrf,
  register: string,
  rec: number,
  body: { version: number; values: Values; from?: string },
) => send<Written>('PUT', at(record(register, rec)), csrf, body);
export const tryOut = (csrf: Csrf, register: string, body: { id: number | null; values: Values }) =>
  send<Trial>('POST', at(of(register, '/records/try')), csrf, body);

export interface Making {
  version: number;
  move: string;
  reason?: string;
  fields?: Values;
  evidence?: Document[];
}
export const make = (csrf: Csrf, register: string, rec: number, body: Making) =>
  send<Entry>('POST', at(record(register, rec, '/moves')), csrf, body);
export const unmask = (csrf: Csrf, register: string, rec: number, body: { field: string; reason: string }) =>
  send<{ value: string | null }>('POST', at(record(register, rec, '/unmask')), csrf, body);

// ---- records that may be one
export const queueAt = (register: string, after: string | null) =>
  at(of(register, '/pairs'), { after: after ?? undefined, limit: 20 });
export const fetchQueue = (url: string, signal?: AbortSignal) => get<Queue>(url, signal);
export const compared = (register: string, a: string, b: string) =>
  from<Compared>(at(of(register, `/pairs/${id(a)}/${id(b)}`)));
export const keepApart = (csrf: Csrf, register: string, a: number, b: number, reason: string) =>
  send<unknown>('POST', at(of(register, `/pairs/${a}/${b}/apart`)), csrf, { reason });
export interface Merging {
  survivor: number;
  survivorVersion: number;
  merged: number;
  mergedVersion: number;
  take: Record<string, number>;
  reason: string;
}
export const mergeTwo = (csrf: Csrf, register: string, body: Merging) =>
  send<Merge>('POST', at(of(register, '/merges')), csrf, body);
export const part = (csrf: Csrf, register: string, no: number, reason: string) =>
  send<Parting>('POST', at(of(register, `/merges/${no}/part`)), csrf, { reason });
export const merges = (register: string, rec: string) =>
  from<{ merges: Merge[] }>(at(record(register, rec, '/merges')));
export const looks = (register: string, rec: string) => from<{ looks: Look[] }>(at(record(register, rec, '/looks')));

// ---- documents
/** Address below which each file of a register's records lies under its id; where a form sends them. */
export const filesOf = (register: string) => at(of(register, '/files'));
/** Where files are sent that are given with a move. */
export const evidenceOf = (register: string) => at(of(register, '/evidence'));
export const files = (register: string, rec: string) =>
  from<{ files: RecordFile[] }>(at(record(register, rec, '/files')));
export const removeFile = (csrf: Csrf, register: string, file: string, reason: string) =>
  send<unknown>('POST', at(of(register, `/files/${id(file)}/remove`)), csrf, { reason });

// ---- tables
export const columnsOfFile = (csrf: Csrf, register: string, file: File, onSent: (share: number) => void) =>
  upload<Heading>(at(of(register, '/import/columns')), csrf, file, crypto.randomUUID(), onSent);
export function importFile(
  csrf: Csrf,
  register: string,
  file: File,
  how: { mapping: Mapping; exchange: string; apply: boolean },
  onSent: (share: number) => void,
): Promise<Report> {
  const query = new URLSearchParams({ apply: String(how.apply) });
  if (how.exchange !== '') query.set('exchange', how.exchange);
  for (const pair of pairsOf(how.mapping)) query.append('map', pair);
  return upload<Report>(`${at(of(register, '/import'))}?${query}`, csrf, file, crypto.randomUUID(), onSent);
}
export const mappings = (register: string) =>
  from<{ mappings: { key: string; mapping: { columns: Record<string, string> } }[] }>(
    at(of(register, '/own/mappings')),
  );
export const putMapping = (csrf: Csrf, register: string, key: string, body: { columns: Mapping }) =>
  send<unknown>('PUT', at(of(register, `/own/mappings/${id(key)}`)), csrf, body);
export const held = (register: string) => from<{ held: Held[]; open: number }>(at(of(register, '/held')));
export const decide = (csrf: Csrf, register: string, no: number, take: 'ours' | 'theirs') =>
  send<unknown>('POST', at(of(register, `/held/${no}`)), csrf, { take });

// ---- many at once
/** These records, or all that a list is asked for. */
export type Chosen = { ids: number[] } | Asked;
const chosenOf = (chosen: Chosen) => ('ids' in chosen ? chosen : given({ ...chosen, sort: undefined }));
export interface BulkMaking {
  move: string;
  reason?: string;
  fields?: Values;
  evidence?: Document[];
}
export const moveMany = (csrf: Csrf, register: string, chosen: Chosen, body: BulkMaking, apply: boolean) =>
  send<BulkReport>('POST', at(of(register, '/bulk/moves')), csrf, { ...body, chosen: chosenOf(chosen), apply });
export const changeMany = (
  csrf: Csrf,
  register: string,
  chosen: Chosen,
  body: { values: Values; reason: string },
  apply: boolean,
) => send<BulkReport>('POST', at(of(register, '/bulk/changes')), csrf, { ...body, chosen: chosenOf(chosen), apply });

// ---- one's own
export const ownViews = (register: string) =>
  from<{ views: { key: string; view: OwnView; at: string }[] }>(at(of(register, '/own/views')));
export const putView = (csrf: Csrf, register: string, key: string, body: Partial<OwnView> & { title: string }) =>
  send<unknown>('PUT', at(of(register, `/own/views/${id(key)}`)), csrf, body);
export const removeView = (csrf: Csrf, register: string, key: string) =>
  send<unknown>('DELETE', at(of(register, `/own/views/${id(key)}`)), csrf);
export const drafts = (register: string) => from<{ drafts: Draft[] }>(at(of(register, '/own/drafts')));
export const putDraft = (csrf: Csrf, register: string, key: string, body: Draft['draft']) =>
  send<{ drafts: Draft[] }>('PUT', at(of(register, `/own/drafts/${id(key)}`)), csrf, body);
export const removeDraft = (csrf: Csrf, register: string, key: string) =>
  send<unknown>('DELETE', at(of(register, `/own/drafts/${id(key)}`)), csrf);
