import { type Csrf, send } from '@/lib/api';
import type { components } from '@/lib/openapi';
import { from } from '@/lib/pageData';
import type { PlanList } from '@/lib/types';

type Wire = components['schemas'];
export type CaseMatter = Wire['CaseMatter'];
export type ItemOf = Wire['ItemMatters'];
export type BesideOf = Wire['MatterBeside'];
export type MattersOf = Wire['PlanMatters'];

/** The plan in force first. */
export const inForce = () => from<PlanList>('/api/portal/plans');
export const matters = (plan: string) =>
  from<Wire['PlanMatters']>(`/api/desk/plan-items/${encodeURIComponent(plan)}/matters`);

/** Whether cases of a matter bear on an item. */
export const say = (csrf: Csrf, type: string, matter: string, item: string, bears: boolean) =>
  send<Wire['MatterItems']>('POST', '/api/desk/plan-items/matters', csrf, { type, matter, item, bears });
