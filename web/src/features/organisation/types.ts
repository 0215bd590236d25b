import type { Bilingual } from '@/lib/types';

/**
 * The shapes that cross the wire below /api/desk, by hand until the server's OpenAPI names them. Days are ISO dates,
 * intervals [from, to), an open end is null; so is what is missing or lies outside the asker's scope.
 */
export const UNIT_KINDS = [
  'DISTRICT_GOVERNMENT',
  'DEPARTMENT',
  'STREET_OFFICE',
  'COMMUNITY',
  'CENTRE',
  'OTHER',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A name; the English one may be missing. */
export interface Name {
  zh: string;
  en: string | null;
}

export interface UnitRef {
  code: string;
  name: Name;
}

export interface Unit extends UnitRef {
  id: number;
  short: string | null;
  kind: UnitKind;
  parent: number | null;
  areaCode: string | null;
  areaName?: Name | null;
  uscc?: string | null;
  validFrom: string;
  validTo: string | null;
  simulated: boolean;
  /** People whose home unit it is; null where they are outside the asker's scope. */
  people: number | null;
}

export interface UnitList {
  at: string;
  units: Unit[];
}

export interface Holder {
  holdingId?: number;
  personId: number;
  name: string;
  from: string;
  to: string | null;
  substitute: boolean;
}

export interface Post {
  id: number;
  title: Name;
  areaCode: string | null;
  areaName: Name | null;
  holders: Holder[];
}

export interface UnitVersion {
  validFrom: string;
  validTo: string | null;
  recordedAt: string;
  supersededAt: string | null;
  by: Bilingual | string | null;
  name: Name;
  parentCode: string | null;
  change?: Bilingual | string | null;
  reason: string | null;
}

export interface UnitDetails {
  unit: Unit;
  ancestors: Unit[];
  children: Unit[];
  posts: Post[];
  versions: UnitVersion[];
  responsibilities: Responsibility[];
}

export interface PostOf {
  id?: number;
  title: Name;
  areaCode: string | null;
  areaName: Name | null;
}

export interface Person {
  id: number;
  staffNo: string;
  name: string;
  unit: UnitRef;
  posts: PostOf[];
  mobileMasked: string | null;
  account?: string | null;
  simulated: boolean;
  version?: number;
}

export interface PeoplePage {
  people: Person[];
  total: number;
  next: string | null;
}

export interface Holding {
  id: number;
  post: { id: number; title: Name };
  unit: UnitRef;
  areaCode: string | null;
  areaName: Name | null;
  from: string;
  to: string | null;
  substitute: boolean;
  recordedAt: string;
  supersededAt: string | null;
}

export interface PersonDetails {
  person: Person;
  holdings: Holding[];
  duties: Shift[];
  mobileMasked: string | null;
}

export interface SheetProblem {
  sheet: string | null;
  row: number;
  cell: string | null;
  code: string;
  message: Bilingual;
}

/** What a file would do, or did: rows = sound + broken, sound = new + changed + unchanged. */
export interface ImportReport {
  rows: number;
  sound: number;
  broken: number;
  new: number;
  changed: number;
  unchanged: number;
  applied: boolean;
  problems: SheetProblem[];
}

export interface PersonRef {
  id: number;
  name: string;
}

/** One turn of duty, between two instants. */
export interface Shift {
  id: number;
  unit: UnitRef;
  from: string;
  to: string;
  label?: string | null;
  person: PersonRef;
  substitutes: PersonRef[];
  absent: boolean;
}

export interface Roster {
  shifts: Shift[];
  overlaps: { person: PersonRef; from: string; to: string }[];
}

export interface OnDuty {
  person: PersonRef | null;
  explained: Bilingual[];
}

export const ABSENCES = ['LEAVE', 'TRAINING', 'OTHER_DUTY', 'OTHER'] as const;
export type AbsenceKind = (typeof ABSENCES)[number];

/** Who answers for a subject in an area. A fallback has neither. */
export interface Responsibility {
  id: number;
  subject: string;
  subjectName: Name | null;
  areaCode: string | null;
  areaName: Name | null;
  lead: UnitRef;
  assisting: UnitRef[];
  exception: boolean;
  fallback?: boolean;
  basis?: string | null;
  validFrom: string;
  validTo: string | null;
}

export interface Answer {
  lead: UnitRef | null;
  assisting: UnitRef[];
  decidedBy: number | 'FALLBACK' | null;
  explained: Bilingual[];
  considered: { row: Responsibility; lostBecause: Bilingual | null }[];
}

export interface AreaFound {
  code: string;
  name: Name;
  kind: string;
}
