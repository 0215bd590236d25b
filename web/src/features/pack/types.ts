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

/** What becomes of what is under way, by what it is about. */
export interface ChosenWay {
  way: 'MOVE' | 'KEEP';
  states: Readonly<Record<string, string>>;
}
export type Choices = Readonly<Record<string, ChosenWay>>;

/** What one would publish. `from` is the edition one saw in force; a null text takes the file out. */
export interface Candidate {
  from: number;
  /** The edition whose files one starts from; absent: the same. */
  of?: number;
  files: { path: string; text: string | null }[];
  choices?: Choices;
}
