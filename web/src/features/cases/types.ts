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
export type Proven = Wire['CaseFilesProven'];
export type Detail = Omit<Wire['CaseBodyCaseDetail'], 'values'> & { values: Values };

/** A file that comes with a step; when and where it was taken are the phone's word. */
export interface Evidence {
  label: string;
  file: string;
  at?: string;
  place?: { lon: number; lat: number; accuracy?: number };
}

/** As the journal keeps it: a file with its hash, or the name of a paper that lies elsewhere. */
export interface Kept {
  /** None where a form names it. */
  label?: string;
  name: string;
  file?: string;
  picture?: boolean;
  mediaType?: string;
  size?: number;
  sha256?: string;
  sentSha256?: string;
  at?: string;
  /** What the camera itself wrote. */
  cameraAt?: string;
  place?: { lon: number; lat: number; accuracy?: number; camera?: boolean };
  /** From the case, in metres. */
  distance?: number;
  warning?: 'no-place' | 'too-far';
}

/** What the journal keeps of an event, as far as the story shows it. */
export interface Details {
  reason?: string;
  evidence?: Kept[];
  extension?: string;
  field?: string;
  channel?: string;
  /** The other case, where something between two has happened and one may see it. */
  other?: { type: string; number: string; title: string };
  routing?: { by: string } & Partial<Bilingual>;
  assignments?: { no: number; unit: string; relation: string; standing: string; score?: number }[];
}
/** Officers by username. */
export type Called = Detail['called'];
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
