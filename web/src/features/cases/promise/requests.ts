import { type Csrf, send } from '@/lib/api';
import type { components } from '@/lib/openapi';
import { from } from '@/lib/pageData';

type Wire = components['schemas'];
export type Touched = Wire['CasePromisesTouched'];

const id = encodeURIComponent;
const at = (type: string, number: string) => `/api/desk/cases/${id(type)}/${id(number)}/promises`;

export const touched = (type: string, number: string) => from<Wire['TouchedItems']>(at(type, number));
export const bearing = (plan: string, code: string) =>
  from<Wire['BearingCases']>(`/api/desk/plan-items/${id(plan)}/${id(code)}/cases`);

/** @param reason needed where it does not bear on it */
export const decide = (csrf: Csrf, type: string, number: string, item: string, bears: boolean, reason: string | null) =>
  send<Wire['TouchedItems']>('POST', at(type, number), csrf, { item, bears, reason });
