import { type Csrf, send } from '@/lib/api';
import type { components } from '@/lib/openapi';
import type { History } from '../EarlierCases';

type Wire = components['schemas'];
export type Card = NonNullable<Wire['CaseTypeBody']['card']>;
export type Answer = Wire['AnswersFound']['records'][number];

const id = encodeURIComponent;

export const answersTo = (csrf: Csrf, register: string, view: string | null | undefined, words: string) =>
  send<Wire['AnswersFound']>('POST', `/api/desk/registers/${id(register)}/answers`, csrf, { words, view });

/** @param reason goes into the journal; the number goes in the body, never in an address */
export const earlierOf = (csrf: Csrf, type: string, phone: string, reason: string) =>
  send<History>('POST', `/api/desk/cases/${id(type)}/caller`, csrf, { phone, agreed: true, reason });
