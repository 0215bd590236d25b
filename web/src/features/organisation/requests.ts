import { type Csrf, get, send, upload } from '@/lib/api';
import { from } from '@/lib/pageData';
import type {
  AbsenceKind,
  Answer,
  AreaFound,
  ImportReport,
  OnDuty,
  PeoplePage,
  PersonDetails,
  Responsibility,
  Roster,
  RowKind,
  Subject,
  UnitDetails,
  UnitKind,
  UnitList,
} from './types';

type Asked = Record<string, string | number | boolean | null | undefined>;

/** A path below /api/desk with what is asked for; what is blank is left out. */
function at(path: string, asked: Asked = {}): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(asked))
    if (value !== null && value !== undefined && value !== '') query.set(key, String(value));
  const text = query.toString();
  return `/api/desk${path}${text ? `?${text}` : ''}`;
}
const id = encodeURIComponent;

/** A day, and what was known then (an instant); without them: today, as we know it now. */
export interface Then {
  at?: string | undefined;
  knownAt?: string | undefined;
}

// ---- units
export const units = (then: Then = {}) => from<UnitList>(at('/units', { ...then }));
export const unit = (code: string, then: Then = {}) => from<UnitDetails>(at(`/units/${id(code)}`, { ...then }));

interface Order {
  effective: string;
  reason: string;
}
/** An empty text: there is none. */
interface UnitWords {
  name: { zh: string; en: string | null };
  short: string;
  uscc: string;
  areaCode: string;
}
export const addUnit = (csrf: Csrf, body: Order & UnitWords & { parent: string; code: string; kind: UnitKind }) =>
  send<unknown>('POST', at('/units'), csrf, body);
export const renameUnit = (csrf: Csrf, code: string, body: Order & UnitWords) =>
  send<unknown>('PATCH', at(`/units/${id(code)}`), csrf, body);
export const moveUnit = (csrf: Csrf, code: string, body: Order & { parent: string }) =>
  send<unknown>('POST', at(`/units/${id(code)}/move`), csrf, body);
export const endUnit = (csrf: Csrf, code: string, body: Order) =>
  send<unknown>('POST', at(`/units/${id(code)}/end`), csrf, body);
/** Ends a unit; what rests on it goes over to another. */
export const mergeUnit = (csrf: Csrf, code: string, body: Order & { into: string }) =>
  send<unknown>('POST', at(`/units/${id(code)}/merge`), csrf, body);
export const addPost = (
  csrf: Csrf,
  body: { unit: string; title: { zh: string; en: string | null }; areaCode: string | null; effective: string },
) => send<unknown>('POST', at('/posts'), csrf, body);

// ---- people
export interface PeopleAsked {
  q?: string | undefined;
  unit?: string | undefined;
}
export const people = (asked: PeopleAsked, after: string | null, limit: number) =>
  from<PeoplePage>(at('/people', { ...asked, after, limit }));
export const findPeople = (q: string, signal: AbortSignal) =>
  get<PeoplePage>(at('/people', { q, limit: 12 }), signal).then((page) => page.people);
export const person = (of: string) => from<PersonDetails>(at(`/people/${id(of)}`));
export const exportOf = (format: 'xlsx' | 'csv', asked: PeopleAsked) => at('/people/export', { format, ...asked });

export interface PersonWords {
  name: string;
  unit: string;
  /** Left out: as it is. */
  mobile?: string;
}
export const addPerson = (csrf: Csrf, body: PersonWords & { staffNo: string }) =>
  send<PersonDetails>('POST', at('/people'), csrf, body);
export const changePerson = (csrf: Csrf, of: number, body: PersonWords & { version: number }) =>
  send<unknown>('PATCH', at(`/people/${of}`), csrf, body);
export const unmask = (csrf: Csrf, of: number, reason: string) =>
  send<{ value: string | null }>('POST', at(`/people/${of}/unmasking`), csrf, { field: 'mobile', reason });
export const holdPost = (
  csrf: Csrf,
  post: number,
  body: { person: number; from: string; to: string | null; substitute: boolean },
) => send<unknown>('POST', at(`/posts/${post}/holdings`), csrf, body);
export const endHolding = (csrf: Csrf, holding: number, body: { effective: string }) =>
  send<unknown>('POST', at(`/holdings/${holding}/end`), csrf, body);

// ---- tables from files
export type Table = 'people' | 'units' | 'responsibilities';
export const importTable = (table: Table, csrf: Csrf, file: File, apply: boolean, onSent: (share: number) => void) =>
  upload<ImportReport>(at(`/${table}/import`, { apply }), csrf, file, crypto.randomUUID(), onSent);
export const peopleTemplate = at('/people/template.xlsx');

// ---- responsibilities
export interface RowsAsked {
  subject?: string | undefined;
  area?: string | undefined;
  unit?: string | undefined;
  at?: string | undefined;
}
export const responsibilities = (asked: RowsAsked) =>
  from<{ at: string; responsibilities: Responsibility[] }>(at('/responsibilities', { ...asked }));
/** They come with the district's pack and change with a start of the server. */
export const subjects = () => ({ ...from<{ subjects: Subject[] }>(at('/subjects')), staleTime: Infinity });
export const answersFor = (asked: { subject: string; area: string; at: string }) =>
  from<Answer>(at('/answers-for', { ...asked }));
export const addResponsibility = (
  csrf: Csrf,
  body: {
    kind: RowKind;
    subject: string | null;
    areaCode: string | null;
    placeKind: string | null;
    lead: string;
    assisting: string[];
    basis: string | null;
    from: string;
    to: string | null;
  },
) => send<unknown>('POST', at('/responsibilities'), csrf, body);
export const endResponsibility = (csrf: Csrf, of: number, body: { effective: string }) =>
  send<unknown>('POST', at(`/responsibilities/${of}/end`), csrf, body);

// ---- rosters
export const roster = (asked: { unit: string; from: string; to: string }) => from<Roster>(at('/rosters', asked));
export const onDuty = (asked: { unit: string; at?: string }) => from<OnDuty>(at('/on-duty', asked));
export const addShift = (
  csrf: Csrf,
  body: {
    unit: string;
    person: number;
    substitutes: number[];
    firstDay: string;
    lastDay: string;
    begins: string;
    ends: string;
    label: string | null;
  },
) => send<unknown>('POST', at('/rosters'), csrf, body);
export const withdrawShift = (csrf: Csrf, of: number) => send<unknown>('POST', at(`/rosters/${of}/withdrawal`), csrf);
export const addAbsence = (csrf: Csrf, body: { person: number; kind: AbsenceKind; from: string; to: string }) =>
  send<unknown>('POST', at('/rosters/absences'), csrf, body);

// ---- areas, to choose one from
export const findAreas = (q: string, signal: AbortSignal) =>
  get<{ areas: AreaFound[] }>(at('/areas/search', { q }), signal).then((found) => found.areas);

export const area = (code: string) => from<{ area: AreaFound }>(at(`/areas/${id(code)}`));

/** Where the map shows an area. */
export const mapOf = (area: string) => `/desk/map/${id(area)}`;
