import type { components } from '@/lib/openapi';
import { from } from '@/lib/pageData';
import { sorted } from '@/lib/standings';
import type { IndicatorLine, PlanList } from '@/lib/types';

type Wire = components['schemas'];
export type Task = Wire['CaseBodyCaseLineBody'];
export type Warning = Wire['WarningView'];

const MOST = 200;

export const plans = () => from<PlanList>('/api/portal/plans');
export const indicators = (plan: string) =>
  from<{ asOf: string; indicators: IndicatorLine[] }>(`/api/desk/indicators/${encodeURIComponent(plan)}`);
export const warnings = (plan: string) =>
  from<Wire['WarningList']>(`/api/desk/indicators/${encodeURIComponent(plan)}/warnings`);
export const tasks = () =>
  from<{ cases: Task[]; next: unknown }>(`/api/desk/cases?plan=true&order=due&limit=${String(MOST)}`);

/** An indicator that is behind, with the task that comes next and the warning of the period that was judged. */
export interface Late {
  line: IndicatorLine;
  task: Task | null;
  warning: Warning | null;
}

/** What a pack shows beside a task, by field; null where there is none. */
export function told(task: Task, field: string): string | null {
  const value = task.plan?.shows.find((one) => one.field === field)?.value as string | number | undefined;
  return value === undefined ? null : String(value);
}

const dueOf = (task: Task) => told(task, 'dueOn') ?? '9999';

/** Binding ones first, then the furthest behind. */
export function late(
  plan: string,
  lines: readonly IndicatorLine[],
  work: readonly Task[],
  given: readonly Warning[],
): Late[] {
  return sorted(lines)
    .behind.map((line) => ({
      line,
      task:
        work
          .filter((one) => one.closedAt === null && one.plan?.item === `${plan}/${line.indicator.code}`)
          .sort((a, b) => dueOf(a).localeCompare(dueOf(b)))[0] ?? null,
      warning:
        given.find((one) => one.code === line.indicator.code && one.period.key === line.standing.period?.key) ?? null,
    }))
    .sort((a, b) => Number(b.line.standing.binding) - Number(a.line.standing.binding));
}

/** Tasks of that plan whose time has run out and which nobody has ended, the longest late first. */
export const lateTasks = (plan: string, work: readonly Task[]): Task[] =>
  work
    .filter((one) => one.overdue && one.closedAt === null && one.plan?.item.startsWith(`${plan}/`))
    .sort((a, b) => dueOf(a).localeCompare(dueOf(b)));
