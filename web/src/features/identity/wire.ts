import type { components } from '@/lib/openapi';

/**
 * The shapes of the identity API, from the server's OpenAPI, as these pages name them. Instants and days are ISO; a day is
 * of the district's zone; a missing value is null.
 */
type Wire = components['schemas'];

export type Place = Wire['ScopeRootsPlace'];
/** `until` is the first moment (or day) at which it is over; null without an end. */
export type Grant = Wire['GrantView'];
export type Reach = Grant['reach'];

export type Me = Wire['OwnAccount'];
export type OpenSession = Wire['OwnSession'];
export type Enrolment = Wire['Enrolment'];
export type Delegations = Wire['DelegationList'];
export type Colleague = Wire['Colleague'];
export type Account = Wire['AccountListAccountView'];
/** A temporary password comes with the account once, and never again. */
export type Opened = Wire['AccountDeskOpened'];
export type Role = Wire['RoleView'];
export type PermissionTitle = Wire['PermissionView'];
export type Holder = Wire['Granted'];
export type Token = Wire['TokenView'];

export type Access = Wire['AccessList'];
export type RecordKind = Wire['Kind'];
export type SeenRecord = Wire['AccessRecordView'];
/** One way to a record: the grant, where it reaches, and the places from there down to the record's, root first. */
export type Reason = Wire['AccessReason'];
export type Why = Wire['AccessWhy'];
export type WhoSees = Wire['AccessWho'];

/** One change. `hash` ties it to the one before of the same subject. */
export type JournalEvent = Wire['AuditEvent'];
export type JournalPage = Wire['AuditPage'];
