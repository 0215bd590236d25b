import type { QueryClient } from '@tanstack/react-query';
import { get } from '@/lib/api';
import { from } from '@/lib/pageData';
import type { ActionList, CommitmentList, PlanList, PlanOverview } from '@/lib/types';

/** What a value may name: areas, units, records. */
const id = encodeURIComponent;

interface Named {
  code: string;
  name: { zh: string; en: string | null };
}
interface NamedRecord {
  id: number;
  title: string;
}

export const findAreas = (q: string, signal: AbortSignal) =>
  get<{ areas: (Named & { kind: string })[] }>(`/api/desk/areas/search?q=${id(q)}`, signal).then(
    (found) => found.areas,
  );
export const area = (code: string) => from<{ area: Named }>(`/api/desk/areas/${id(code)}`);
export const units = () => from<{ units: Named[] }>('/api/desk/units');
export const namedRecord = (register: string, record: string) =>
  from<NamedRecord>(`/api/desk/registers/${id(register)}/records/${record}`);
export const findRecords = (register: string, q: string, most: number, signal: AbortSignal) => {
  const asked = new URLSearchParams(q === '' ? {} : { q });
  asked.set('limit', String(most));
  return get<{ records: NamedRecord[] }>(`/api/desk/registers/${id(register)}/records?${asked}`, signal).then(
    (found) => found.records,
  );
};

interface PlanItem {
  plan: string;
  code: string;
  zh: string;
  en: string | null;
}

/** Everything that plans in force promise, the newest plan first: indicators, commitments, actions. */
export const planItems = (queries: QueryClient) => ({
  queryKey: ['plan-items'],
  queryFn: async (): Promise<PlanItem[]> => {
    const { plans } = await queries.ensureQueryData(from<PlanList>('/api/portal/plans'));
    const each = plans.filter((plan) => plan.inForce).map((plan) => itemsOf(queries, plan.key));
    return (await Promise.all(each)).flat();
  },
});

async function itemsOf(queries: QueryClient, plan: string): Promise<PlanItem[]> {
  const at = `/api/portal/plans/${id(plan)}`;
  const [overview, commitments, actions] = await Promise.all([
    queries.ensureQueryData(from<PlanOverview>(at)),
    queries.ensureQueryData(from<CommitmentList>(`${at}/commitments`)),
    queries.ensureQueryData(from<ActionList>(`${at}/actions`)),
  ]);
  return [
    ...overview.groups
      .flatMap((group) => group.indicators)
      .map((one) => ({ plan, code: one.code, zh: one.name, en: one.nameEn ?? null })),
    ...commitments.commitments.map((one) => ({ plan, code: one.code, zh: one.title, en: one.titleEn ?? null })),
    ...actions.actions.map((one) => ({ plan, code: one.code, zh: one.name, en: null })),
  ];
}
