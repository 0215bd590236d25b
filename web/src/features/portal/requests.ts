import { from } from '@/lib/pageData';
import type {
  ActionList,
  ActionPage,
  CommitmentList,
  CommitmentPage,
  IndicatorPage,
  PlanHead,
  PlanList,
  PlanOverview,
  PlanText,
  PublicIndicator,
  PublicPromise,
  SearchAnswer,
  Site,
} from '@/lib/types';

const at = (key: string, rest = '') => `/api/portal/plans/${encodeURIComponent(key)}${rest}`;

/** Whose site it is; comes with every public page. */
export const site = () => from<Site>('/api/portal/site');
export const plans = () => from<PlanList>('/api/portal/plans');
export const overview = (key: string) => from<PlanOverview>(at(key));
export const text = (key: string) => from<PlanText>(at(key, '/text'));
export const indicator = (key: string, code: string) => from<IndicatorPage>(at(key, `/indicators/${code}`));
/** How it stands by what is published; not of the plan, so it comes by itself and changes. */
export const standing = (key: string, code: string) =>
  from<PublicIndicator>(`/api/public/indicators/${encodeURIComponent(key)}/${encodeURIComponent(code)}`);
/** What it comes to now; null where no measure says it to the public. */
export const promiseLive = (key: string, code: string) =>
  from<PublicPromise>(`/api/public/promises/${encodeURIComponent(key)}/${encodeURIComponent(code)}/live`);
export const commitments = (key: string) => from<CommitmentList>(at(key, '/commitments'));
export const commitment = (key: string, code: string) => from<CommitmentPage>(at(key, `/commitments/${code}`));
export const actions = (key: string) => from<ActionList>(at(key, '/actions'));
export const action = (key: string, code: string) => from<ActionPage>(at(key, `/actions/${code}`));
export const search = (key: string, q: string) => from<SearchAnswer>(at(key, `/search?q=${encodeURIComponent(q)}`));

/** The plan visitors mean when they name none: the server lists the one in force first. */
export function current(list: PlanList): PlanHead | undefined {
  return list.plans[0];
}
