import type { components } from '@/lib/openapi';
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

/** A unit or an area as another thing names it. */
export interface Ref {
  code: string;
  name: Name;
}

export interface Unit extends Ref {
  id: number;
  short: string | null;
  kind: UnitKind;
  parent: number | null;
  uscc: string | null;
  areaCode: string | null;
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

/** That somebody holds a post. Person, name and number are null where he is outside the asker's scope. */
export interface Holder {
  holding: number;
  post: number;
  title: Name;
  unit: Ref;
  area: Ref | null;
  person: number | null;
  name: string | null;
  staffNo: string | null;
  simulated: boolean;
  substitute: boolean;
  from: string;
  to: string | null;
}

/** A post of somebody, as we know it or once knew it: then `supersededAt` says since when we no longer do. */
export type HeldPost = components['schemas']['HeldPostView'];

export interface Post {
  id: number;
  title: Name;
  area: Ref | null;
  validFrom: string;
  validTo: string | null;
  simulated: boolean;
  holders: Holder[];
}

export interface UnitVersion {
  name: Name;
  parent: Ref | null;
  validFrom: string;
  validTo: string | null;
  recordedAt: string;
  supersededAt: string | null;
  by: string;
  changeLabel: Bilingual;
  reason: string | null;
}

export interface UnitDetails {
  unit: Unit;
  posts: Post[];
  history: UnitVersion[];
  responsibilities: Responsibility[];
}

export interface Person {
  id: number;
  staffNo: string;
  name: string;
  unit: Ref;
  posts: { title: Name; unit: Ref; area: Ref | null; substitute: boolean }[];
  mobileMasked: string | null;
  simulated: boolean;
}

export interface PeoplePage {
  people: Person[];
  total: number;
  next: string | null;
}

export interface PersonDetails {
  person: Person;
  account: string | null;
  version: number;
  posts: HeldPost[];
  shifts: Shift[];
  absences: Absence[];
}

/** A cell for which its row was not taken. */
export interface BrokenCell {
  sheet: string;
  row: number;
  cell: string;
  code: string;
  reason: Bilingual;
}

/** What a file would do, or did: read = taken + broken, taken = added + changed + unchanged. */
export interface ImportReport {
  applied: boolean;
  sheet: string;
  read: number;
  taken: number;
  broken: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Made besides, from the columns of a row. */
  posts: number;
  holdings: number;
  cells: BrokenCell[];
  ignoredSheets: string[];
  ignoredColumns: string[];
}

/**
 * A shift repeats each day from the first to the last, both inclusive, by the clock of the district (HH:MM or HH:MM:SS);
 * one that ends at or before it begins ends the next day. People by id.
 */
export interface Shift {
  id: number;
  unit: Ref;
  person: number;
  firstDay: string;
  lastDay: string;
  begins: string;
  ends: string;
  label: string | null;
  substitutes: number[];
}

export const ABSENCES = ['LEAVE', 'TRAINING', 'OTHER_DUTY', 'OTHER'] as const;
export type AbsenceKind = (typeof ABSENCES)[number];

/** That somebody is away, between two instants. */
export interface Absence {
  id: number;
  person: number;
  kind: AbsenceKind;
  from: string;
  to: string;
}

export interface Somebody {
  id: number;
  name: string;
  staffNo: string;
  mobileMasked: string | null;
  simulated: boolean;
}

export interface Roster {
  shifts: Shift[];
  absences: Absence[];
  /** Those of the shifts whom the asker may see. */
  people: Somebody[];
}

export interface OnDuty {
  person: Somebody | null;
  shift: Shift | null;
  considered: { person: Somebody | null; substitute: boolean; available: boolean; why: Bilingual }[];
  explanation: Bilingual;
}

/** What one can answer for, by its key and its names. */
export type Subject = components['schemas']['Subject'];

export const ROW_KINDS = ['RULE', 'EXCEPTION', 'FALLBACK'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Who answers for a subject in an area. A fallback has neither. */
export interface Responsibility {
  id: number;
  kind: RowKind;
  subject: string | null;
  area: Ref | null;
  placeKind: string | null;
  lead: Ref;
  assisting: Ref[];
  basis: string | null;
  validFrom: string;
  validTo: string | null;
}

/** A unit that answers, who is on duty there and who holds its posts for the area. */
export interface Answering {
  unit: Ref;
  onDuty: OnDuty;
  holders: Holder[];
}

export interface Answer {
  subject: string;
  area: Ref;
  lead: Answering | null;
  assisting: Answering[];
  fallback: boolean;
  candidates: { row: Responsibility; decided: boolean; lost: Bilingual | null }[];
  explanation: Bilingual;
}

export interface AreaFound extends Ref {
  kind: string;
}
