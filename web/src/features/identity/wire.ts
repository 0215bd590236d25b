import type { Bilingual, Duty } from '@/lib/types';

/**
 * The shapes of the identity API. Instants and days are ISO; a day is of the district's zone; a missing value is null.
 */
export type Reach = 'DISTRICT' | 'UNITS' | 'AREAS' | 'OWN';
export type GrantState = 'FUTURE' | 'VALID' | 'OVER' | 'ENDED' | 'SUSPENDED';

export interface Place {
  id: number;
  code: string;
  name: Bilingual;
}

/** @property until the first moment (or day) at which it is over; null without an end */
export interface Grant {
  id: number;
  username: string;
  post: Bilingual;
  role: string;
  roleName: Bilingual;
  duty: Duty;
  reach: Reach;
  place: Place | null;
  from: string;
  until: string | null;
  givenBy: string;
  delegatedFrom: number | null;
  state: GrantState;
  endedAt: string | null;
  endedBy: string | null;
}

export interface Me {
  username: string;
  post: Bilingual;
  unit: Bilingual;
  person: number | null;
  passwordChangedAt: string | null;
  passwordDueAt: string | null;
  passwordLength: number;
  secondFactor: { enrolled: boolean; required: boolean; confirmedAt: string | null; recoveryCodesLeft: number };
  grants: Grant[];
}

export interface OpenSession {
  id: string;
  current: boolean;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  address: string;
  userAgent: string;
}

export interface Enrolment {
  secret: string;
  uri: string;
  qr: { size: number; path: string };
}

export interface Delegations {
  given: Grant[];
  received: Grant[];
  may: Grant[];
}

export interface Colleague {
  username: string;
  post: Bilingual;
  unit: Bilingual;
}

export interface Account extends Colleague {
  person: number | null;
  state: 'OPEN' | 'CLOSED';
  demo: boolean;
  mustChangePassword: boolean;
  secondFactor: boolean;
  lockedUntil: string | null;
  lastSignInAt: string | null;
  changedAt: string;
}

/** A temporary password comes with the account once, and never again. */
export interface Opened {
  account: Account;
  password: string;
}

export interface Role {
  key: string;
  name: Bilingual;
  description: Bilingual;
  duty: Duty;
  permissions: PermissionTitle[];
  scope: Reach[];
  secondFactor: boolean;
  holders: number;
}

export interface PermissionTitle {
  key: string;
  title: Bilingual;
}

export interface Holder extends Colleague {
  state: 'OPEN' | 'CLOSED';
  roles: string[];
}

export interface Token {
  id: string;
  name: string;
  permissions: string[];
  reach: Reach;
  place: Place | null;
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  state: 'WAITING' | 'VALID' | 'EXPIRED' | 'REVOKED';
  approvedBy: string | null;
  approvedAt: string | null;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

export interface Access {
  account: string;
  permission: string | null;
  permissions: (PermissionTitle & { whole: boolean; units: number; areas: number; through: Grant[] })[];
}

export interface RecordKind {
  kind: string;
  name: Bilingual;
  permission: string;
}

export interface SeenRecord {
  kind: string;
  id: string;
  title: Bilingual;
  units: Place[];
  areas: Place[];
}

/** One way to a record: the grant, where it reaches, and the places from there down to the record's, root first. */
export interface Reason {
  grant: Grant;
  through: 'DISTRICT' | 'UNITS' | 'AREAS';
  root: Place | null;
  lineage: Place[];
  sentence: Bilingual;
}

export interface Why {
  account: string;
  record: SeenRecord;
  permission: PermissionTitle;
  allowed: boolean;
  reasons: Reason[];
  refusal: Bilingual | null;
}

export interface WhoSees {
  record: SeenRecord;
  permission: PermissionTitle;
  accounts: (Colleague & { reasons: Reason[] })[];
}

/** One change. `hash` ties it to the one before of the same subject, where the server tells it. */
export interface JournalEvent {
  position: number;
  at: string;
  who: string;
  whoName: string | null;
  type: string;
  id: string;
  seq: number;
  action: string;
  before: unknown;
  after: unknown;
  packVersion: string | null;
  hash?: string | null;
}

export interface JournalPage {
  events: JournalEvent[];
  total: number;
  next: number | null;
}
