import type { Values } from '@/form/types';
import type { components } from '@/lib/openapi';
import type { Bilingual } from '@/lib/types';

/** The shapes of the cases' API, named as these pages use them. */
type Wire = components['schemas'];

export type Line = Wire['CaseBodyCaseLineBody'];
export type Assignment = Wire['CaseBodyAssignmentBody'];
export type Clock = Wire['CaseBodyClockBody'];
export type Step = Wire['CaseBodyStepBody'];
export type CaseType = Wire['CaseTypeBody'];
export type LikelySame = Wire['LikelySame'];
export type CallBack = NonNullable<Wire['CaseBodyCaseDetail']['callBack']>;
export type TypeLine = Wire['CaseTypeLine'];
export type Detail = Omit<Wire['CaseBodyCaseDetail'], 'values'> & { values: Values };

/** A document that comes with a step; an uploaded file will bring its id. */
export interface Evidence {
  label: string;
  name: string;
}

/** What the journal keeps of an event, as far as the story shows it. */
export interface Details {
  reason?: string;
  evidence?: Evidence[];
  extension?: string;
  field?: string;
  channel?: string;
  /** The other case, where something between two has happened and one may see it. */
  other?: { type: string; number: string; title: string };
  routing?: { by: string } & Partial<Bilingual>;
  assignments?: { no: number; unit: string; relation: string; standing: string; score?: number }[];
}
export type Chapter = Omit<Wire['CaseStoryChapter'], 'details'> & { details: Details | null };

export interface Page {
  cases: Line[];
  next: string | null;
}

/** What goes out with a step; what it does not ask for is not in it. */
export interface Taking {
  version: number;
  step: string;
  reason?: string;
  fields?: Values;
  evidence?: Evidence[];
  units?: string[];
  assignment?: number;
  stands?: boolean;
  scores?: Record<string, number>;
  extension?: string;
}
