import type { components } from '@/lib/openapi';
import type { Geometry, Position } from './geometry/shape';

/**
 * The shapes that cross the wire below /api/desk/areas, from the server's OpenAPI, as these pages name them. Coordinates
 * are CGCS2000 longitude and latitude in degrees; days are ISO dates, intervals [from, to); missing is null.
 */
type Wire = components['schemas'];

/** A name; the English one may be missing. */
export type Name = Wire['AreaName'];
export type Area = Located<Wire['AreaBody'], 'center'>;
export type Kind = Area['kind'];
/** All areas of a day, parents first, with up to which moment it knows what changed. */
export type AreaList = Omit<Wire['AreaList'], 'areas'> & { areas: Area[] };
export type AreaVersion = Wire['AreaVersionBody'];
export type AreaDetails = Pick<Wire['AreaDetail'], 'versions' | 'specials'>;
export type Dependent = Wire['Dependent'];
export type Finding = Located<Omit<Wire['AreaFinding'], 'shape'>, 'place'> & { shape: Geometry | null };
export type AreaAt = Wire['AreaLocation'];
export type Preview = Pick<Wire['ChangePreview'], 'dependents' | 'mayApply'> & { findings: Finding[] };
export type Applied = Wire['AreasChanged'];
export type ImportReport = Omit<Wire['AreasImported'], 'findings'> & { findings: Finding[] };
export type Count = Wire['PointCountCounted'];
export type Holder = Wire['HolderView'];

export const KINDS = ['DISTRICT', 'STREET', 'COMMUNITY', 'GRID', 'BUILDING'] as const satisfies readonly Kind[];
/** The kinds the map draws, from coarse to fine. */
export const DRAWN = ['DISTRICT', 'STREET', 'COMMUNITY', 'GRID'] as const satisfies readonly Kind[];
export type DrawnKind = (typeof DRAWN)[number];

// ---- what OpenAPI cannot say: that a place is two numbers, what a geometry is, which fields which change has

type Located<T, K extends keyof T> = Omit<T, K> & Record<K, Position | null>;

export const DATUMS = ['CGCS2000', 'WGS84', 'GCJ02'] as const;
export type Datum = (typeof DATUMS)[number];

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
