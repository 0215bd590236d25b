import type { Fault, Values } from '@/form/types';
import { Problem } from '@/lib/api';
import { WANTS_SIGN_IN } from '@/lib/pageData';
import type { Bilingual } from '@/lib/types';
import type { Shot } from '../step/shot';
import type { Taking } from '../types';

/**
 * waiting: goes out as soon as there is a way; sent: the server has it; refused: the server does not take it, and says why;
 * asks: the case has changed, and its owner says whether it still goes.
 */
export type State = 'waiting' | 'sent' | 'refused' | 'asks';

/** Something done on a phone that the server has not yet, or has just got. */
export interface Parcel {
  /** Under which it is sent, however often: it counts once. */
  id: string;
  /** Whose it is; nobody else sends it or reads it here. */
  account: string;
  made: string;
  /** What the case is called. */
  title: string;
  /** What is done in it. */
  doing: Bilingual;
  type: string;
  /** Null: it opens a case. */
  number: string | null;
  step: Taking | null;
  values: Values | null;
  /** What is done in the case as soon as it is open, under a key of its own. */
  then?: { key: string; step: Omit<Taking, 'version'> };
  /** Labels of files that belong to the form though a step follows: its fields. All others are evidence of the step. */
  documents?: string[];
  /** Under which the step goes, where that is not the parcel's id. */
  stepKey?: string;
  shots: Shot[];
  state: State;
  told: Told | null;
}

export interface Told {
  code: string;
  zh: string;
  en: string;
}

/** Half a minute from now it may be another answer. */
const isPassing = ({ status, code }: Problem) =>
  status === 0 || status === 401 || status === 408 || status === 429 || status >= 500 || WANTS_SIGN_IN.has(code);

/** A file that lay at the server for too long: a step says so, and so does a form, of one of its fields. */
const isLost = ({ code, more }: Problem) =>
  code === 'evidence-file-not-known' ||
  ((more.faults as Fault[] | undefined) ?? []).some((fault) => fault.code === 'file-not-known');

/** What becomes of a parcel that was not taken; null: nothing, it is tried again later and so is all that follows it. */
export function refused(parcel: Parcel, fault: unknown): Parcel | null {
  if (!(fault instanceof Problem)) return { ...parcel, state: 'refused', told: { code: 'fault', zh: '', en: '' } };
  if (isPassing(fault)) return null;
  const told = { code: fault.code, zh: wordsOf(fault, 'zh'), en: wordsOf(fault, 'en') };
  // Files wait a day at the server; a phone may be away for longer, and has them still.
  if (isLost(fault) && parcel.told?.code !== fault.code && parcel.shots.some((one) => one.file && one.blob))
    return { ...parcel, told, shots: parcel.shots.map((one) => (one.blob ? { ...one, file: null } : one)) };
  return { ...parcel, state: fault.code === 'case-changed-meanwhile' ? 'asks' : 'refused', told };
}

function wordsOf(fault: Problem, language: 'zh' | 'en') {
  const { title, detail } = fault[language];
  return detail ?? title;
}

/** Its case is open; what is left of it is a step in that case. */
export function begun(parcel: Parcel, number: string, version: number): Parcel {
  if (!parcel.then) throw new Error('nothing is left');
  const { then, ...rest } = parcel;
  return { ...rest, number, step: { ...then.step, version }, stepKey: then.key };
}

/** Its files that the form names. */
export const documentShots = ({ then, documents = [], shots }: Parcel) =>
  then ? shots.filter((one) => documents.includes(one.label)) : shots;

/** Its files that prove the step. */
export const evidenceShots = ({ documents = [], shots }: Parcel) =>
  shots.filter((one) => !documents.includes(one.label));

/** Delivered; its files are at the server and no longer here. */
export const delivered = (parcel: Parcel, number: string): Parcel => ({
  ...parcel,
  number,
  state: 'sent',
  told: null,
  shots: parcel.shots.map((one) => ({ ...one, blob: null })),
});

/** Still to be done with: by the network, or by its owner. */
export const isOpen = (parcel: Parcel) => parcel.state !== 'sent';
