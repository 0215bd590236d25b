import type { components } from '@/lib/openapi';

/** The shapes of the packs' API, named as these pages use them. */
type Wire = components['schemas'];

export type Desk = Wire['PackDesk'];
export type FileLine = Wire['FileLine'];
export type PackLine = Wire['PackLine'];
export type Edition = Wire['Edition'];
export type Finding = Wire['PackError'];
export type Effect = Wire['PackEffect'];
export type Preview = Wire['PackPreview'];

/** What one would publish. `from` is the edition one saw in force; a null text takes the file out. */
export interface Candidate {
  from: number;
  files: { path: string; text: string | null }[];
}
