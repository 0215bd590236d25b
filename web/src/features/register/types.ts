import type { Values } from '@/form/types';
import type { components } from '@/lib/openapi';

export type { Document } from '@/ui/evidence/pieces';

/** The shapes of the registers' API, named as these pages use them. */
type Wire = components['schemas'];

export type Line = Wire['RegisterLine'];
export type Definition = Wire['DefinitionBody'];
export type TimelineFields = Wire['RegisterTimeline'];
export type View = Wire['DefinitionBodyViewBody'];
export type Stage = Wire['DefinitionBodyStageBody'];
export type StageMove = Wire['DefinitionBodyStageMoveBody'];
export type Link = Wire['DefinitionBodyLinkBody'];
export type Move = Wire['MoveBody'];
export type Made = Wire['MovesMade'];
export type Standing = Wire['StandingBody'];
export type CriteriaStanding = Wire['CriteriaStanding'];
export type OwnView = Wire['OwnView'];

export type Join = Wire['DefinitionBodyJoinBody'];
export type Merge = Wire['MergeBody'];
export type Parting = Wire['PartingBody'];
export type RecordFile = Wire['RecordFile'];
export type Look = Wire['LooksLook'];
export type BrokenCell = Wire['RecordCell'];
export type Report = Wire['RecordReport'];
export type Heading = Wire['ImportColumnsHeading'];
export type Held = Wire['HeldBody'];
export type BulkReport = Wire['BulkReport'];

export type Entry = Omit<Wire['RecordBody'], 'values' | 'derived'> & { values: Values; derived: Values };
export type Version = Omit<Wire['RecordVersion'], 'values'> & { values: Values };
export type Trial = Omit<Wire['TrialBody'], 'derived'> & { derived: Values };

/** One thing that was compared of two records. */
export interface Part {
  field: string;
  how: 'SAME' | 'NEAR' | 'DIFFERENT' | 'MISSING';
  likeness: number;
  weight: number;
  points: number;
  details: {
    detail: 'CODE' | 'CORE' | 'TRADE' | 'ENDING' | 'STREET' | 'NUMBER' | 'INSIDE';
    a: string;
    b: string;
    likeness: number;
    share: number;
  }[];
}
export interface Pair {
  a: Entry;
  b: Entry;
  score: number;
  parts: Part[];
}
export interface Queue {
  pairs: Pair[];
  open: number;
  waiting: number;
  wide: number;
  next: string | null;
}
/** Two records beside each other, and by field whose value is taken where a stays, where b stays. */
export interface Compared extends Pair {
  keepA: Record<string, number>;
  keepB: Record<string, number>;
}

export interface Page {
  records: Entry[];
  next: string | null;
}
export interface Counted {
  records: number;
  stages: Record<string, number>;
}
export interface Draft {
  key: string;
  draft: { id: number | null; version: number | null; values: Values };
  at: string;
}
