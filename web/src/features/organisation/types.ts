import type { components } from '@/lib/openapi';

/**
 * The shapes that cross the wire below /api/desk, from the server's OpenAPI, as these pages name them. Days are ISO dates,
 * intervals [from, to), an open end is null; so is what is missing or lies outside the asker's scope.
 */
type Wire = components['schemas'];

/** A name; the English one may be missing. */
export type Name = Wire['Name'];
/** A unit or an area as another thing names it. */
export type Ref = Wire['Ref'];

export type Unit = Wire['UnitView'];
export type UnitKind = Unit['kind'];
export type UnitList = Wire['UnitList'];
export type UnitVersion = Wire['VersionView'];
export type UnitDetails = Wire['UnitPage'];
export type Post = Wire['PostView'];
/** That somebody holds a post. Person, name and number are null where he is outside the asker's scope. */
export type Holder = Wire['HolderView'];

export type Person = Wire['PersonView'];
export type PeoplePage = Wire['PersonList'];
export type PersonDetails = Wire['PersonPage'];
/** A post of somebody, as we know it or once knew it: then `supersededAt` says since when we no longer do. */
export type HeldPost = Wire['HeldPostView'];

/** A cell for which its row was not taken. */
export type BrokenCell = Wire['BrokenCell'];
/** What a file would do, or did: read = taken + broken, taken = added + changed + unchanged. */
export type ImportReport = Wire['ImportReport'];

/**
 * A shift repeats each day from the first to the last, both inclusive, by the clock of the district (HH:MM or HH:MM:SS);
 * one that ends at or before it begins ends the next day. People by id.
 */
export type Shift = Wire['ShiftView'];
export type Absence = Wire['Absence'];
export type AbsenceKind = Absence['kind'];
export type Somebody = Wire['OnDutyViewSomebody'];
export type Roster = Wire['RosterView'];
export type OnDuty = Wire['OnDutyView'];

/** What one can answer for, by its key and its names. */
export type Subject = Wire['Subject'];
/** Who answers for a subject in an area. A fallback has neither. */
export type Responsibility = Wire['ResponsibilityView'];
export type RowKind = Responsibility['kind'];
/** A unit that answers, who is on duty there and who holds its posts for the area. */
export type Answering = Wire['AnsweringView'];
export type Answer = Wire['AnswerView'];

export type AreaFound = Pick<Wire['AreaBody'], 'code' | 'name' | 'kind'>;

// ---- the kinds in the order in which the pages offer them

export const UNIT_KINDS = [
  'DISTRICT_GOVERNMENT',
  'DEPARTMENT',
  'STREET_OFFICE',
  'COMMUNITY',
  'CENTRE',
  'OTHER',
] as const satisfies readonly UnitKind[];
export const ABSENCES = ['LEAVE', 'TRAINING', 'OTHER_DUTY', 'OTHER'] as const satisfies readonly AbsenceKind[];
export const ROW_KINDS = ['RULE', 'EXCEPTION', 'FALLBACK'] as const satisfies readonly RowKind[];
