import type { Bilingual } from '@/lib/types';
import type { Geometry, Position } from './geometry/shape';

/**
 * The shapes that cross the wire below /api/desk/areas, by hand until the server's OpenAPI names them. Coordinates are
 * CGCS2000 longitude and latitude in degrees; days are ISO dates, intervals [from, to); missing is null.
 */
export const KINDS = ['DISTRICT', 'STREET', 'COMMUNITY', 'GRID', 'BUILDING'] as const;
export type Kind = (typeof KINDS)[number];
/** The kinds the map draws, from coarse to fine. */
export const DRAWN = ['DISTRICT', 'STREET', 'COMMUNITY', 'GRID'] as const;
export type DrawnKind = (typeof DRAWN)[number];
export const DATUMS = ['CGCS2000', 'WGS84', 'GCJ02'] as const;
export type Datum = (typeof DATUMS)[number];

/** A name; the English one may be missing. */
export interface Name {
  zh: string;
  en: string | null;
}

export interface Area {
  id: number;
  code: string;
  name: Name;
  kind: Kind;
  parent: number | null;
  special: 'NONE' | 'DEDICATED';
  enclave: boolean;
  simulated: boolean;
  validFrom: string;
  validTo: string | null;
  center: Position | null;
  areaM2: number | null;
  hasBorder: boolean;
}

/** All areas of a day, parents first. */
export interface AreaList {
  at: string;
  knownAt: string | null;
  /** Up to which moment this map knows what changed. */
  readAt: string;
  simulated: boolean;
  areas: Area[];
}

export interface AreaFeature {
  type: 'Feature';
  id: number;
  properties: { code: string };
  geometry: Geometry;
}

export interface AreaBorders {
  type: 'FeatureCollection';
  features: AreaFeature[];
}

export interface AreaVersion {
  validFrom: string;
  validTo: string | null;
  recordedAt: string;
  supersededAt: string | null;
  by: string;
  name: Name;
  parentCode: string | null;
  change: string;
  reason: string | null;
  areaM2: number | null;
}

export interface AreaDetails {
  area: Area;
  ancestors: Area[];
  children: Area[];
  versions: AreaVersion[];
  specials: Area[];
}

export interface Dependent {
  what: Bilingual;
  count: number;
  examples: string[];
}

export interface Finding {
  kind: string;
  severity: 'ERROR' | 'WARNING';
  codes: string[];
  place: Position | null;
  shape: Geometry | null;
  areaM2: number | null;
  message: Bilingual;
  repair: Bilingual | null;
}

export interface AreaAt {
  areas: Area[];
  special: Area[];
  rule: Bilingual;
  outside: boolean;
}

export type Change =
  | { kind: 'SPLIT'; area: string; parts: { name: Name; code: string | null; geometry: Geometry }[] }
  | { kind: 'MERGE'; areas: string[]; name: Name; code: string | null }
  | { kind: 'BORDER'; borders: { area: string; geometry: Geometry }[] }
  | {
      kind: 'DRAW';
      parent: string;
      areaKind: Kind;
      name: Name;
      code: string | null;
      special: Area['special'];
      geometry: Geometry;
    }
  | { kind: 'RENAME'; area: string; name: Name };

/** A change, the day it takes effect, why, and on what map it was drawn: refused if that has changed since. */
export interface Order {
  seenAt: string;
  effective: string;
  reason: string;
  change: Change;
}

export interface AreaAfter {
  code: string;
  name: Name;
  geometry: Geometry | null;
  areaM2: number | null;
}

export interface Preview {
  findings: Finding[];
  dependents: Dependent[];
  areas: AreaAfter[];
  mayApply: boolean;
}

export interface Applied {
  changed: string[];
  at: string;
}

export interface ImportReport {
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  rejected: number;
  findings: Finding[];
  applied: boolean;
}

export interface Count {
  at: string;
  knownAt: string | null;
  drawn: Bilingual;
  points: number;
  counted: number;
  outside: number;
  unreadable: number;
  rows: { code: string; name: Name; count: number }[];
  problems: { line: number; column: string | null; reason: Bilingual | string }[];
}

export interface Holder {
  title: { zh: string; en: string | null };
  person: number | null;
  name: string | null;
  simulated: boolean;
}
