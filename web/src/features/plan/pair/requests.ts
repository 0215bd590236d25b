import { type Csrf, send } from '@/lib/api';
import type { components } from '@/lib/openapi';
import { from } from '@/lib/pageData';
import type { PlanHead } from '@/lib/types';

type Wire = components['schemas'];
export type Pair = Wire['PlanPair'];
export type Row = Wire['PlanPairRow'];
export type Fate = Row['fate'];
export type PlanPromise = NonNullable<Row['after']>;
export type Chain = Wire['PlanPairChain'];

const id = encodeURIComponent;
const beside = (one: string, other: string) => `/api/desk/plans/${id(one)}/beside/${id(other)}`;

export const comparable = () => from<{ plans: PlanHead[] }>('/api/desk/plans');
export const pair = (one: string, other: string) => from<Pair>(beside(one, other));
export const chain = (plan: string, code: string) => from<Chain>(`/api/desk/plans/${id(plan)}/chains/${id(code)}`);

/** @param reason needed for parting */
export const decide = (csrf: Csrf, before: PlanPromise, after: PlanPromise, join: boolean, reason: string | null) =>
  send<Pair>('POST', `${beside(before.plan, after.plan)}/decisions`, csrf, {
    code: before.code,
    otherCode: after.code,
    join,
    reason,
  });
