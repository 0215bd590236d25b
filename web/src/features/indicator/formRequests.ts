import { type Csrf, send } from '@/lib/api';
import type { components } from '@/lib/openapi';
import { from } from '@/lib/pageData';

type Wire = components['schemas'];
export type FormLine = Wire['FormViewsFormLine'];
export type FormPageOf = Wire['FormViewsFormPage'];
export type FilingOf = Wire['FormViewsFilingView'];
export type ApprovalLine = Wire['FormViewsApprovalLine'];
export type Beside = Wire['FormViewsBeside'];
export type Question = Wire['Question'];
export type FormFiling = Wire['FormFiling'];
export type Scores = Wire['Scores'];
export type WarningOf = Wire['WarningView'];
export type AnswerOfWarning = Wire['WarningAnswer'];
export type RuleSetting = Wire['RuleSetting'];
export type AssignmentRecording = Wire['AssignmentRecording'];

const at = (plan: string, rest: string) => `/api/desk/indicators/${encodeURIComponent(plan)}${rest}`;
const formAt = (plan: string, code: string, period: string) =>
  at(plan, `/forms/${encodeURIComponent(code)}/${encodeURIComponent(period)}`);

export const forms = (plan: string) => from<Wire['FormList']>(at(plan, '/forms'));
export const form = (plan: string, code: string, period: string) => from<FormPageOf>(formAt(plan, code, period));
export const questions = (plan: string, code: string, period: string, value: number) =>
  from<Wire['Questions']>(`${formAt(plan, code, period)}/questions?value=${String(value)}`);
export const fileForm = (plan: string, code: string, period: string, csrf: Csrf, filing: FormFiling) =>
  send<FilingOf>('POST', formAt(plan, code, period), csrf, filing);

export const approvals = (plan: string) => from<Wire['ApprovalList']>(at(plan, '/approvals'));
export const decide = (
  plan: string,
  id: number,
  csrf: Csrf,
  outcome: 'APPROVED' | 'RETURNED',
  grounds: string | null,
) => send<FilingOf>('POST', at(plan, `/approvals/${String(id)}`), csrf, { outcome, grounds });

export const completeness = (plan: string) => from<Wire['Completeness']>(at(plan, '/completeness'));

export const setRule = (plan: string, code: string, csrf: Csrf, rule: RuleSetting) =>
  send<undefined>('PUT', at(plan, `/${encodeURIComponent(code)}/rule`), csrf, rule);
export const assign = (plan: string, code: string, csrf: Csrf, assignment: AssignmentRecording) =>
  send<undefined>('POST', at(plan, `/${encodeURIComponent(code)}/assignments`), csrf, assignment);

export const forecasts = (plan: string) => from<Wire['ForecastAccuracy']>(at(plan, '/forecasts'));
export const warnings = (plan: string) => from<Wire['WarningList']>(at(plan, '/warnings'));
export const answer = (plan: string, id: number, csrf: Csrf, text: string) =>
  send<WarningOf>('POST', at(plan, `/warnings/${String(id)}/answer`), csrf, { text });
/** @param read id of the answer that was read @param grounds needed where it goes back */
export const review = (
  plan: string,
  id: number,
  csrf: Csrf,
  read: number,
  outcome: 'ACCEPTED' | 'RETURNED',
  grounds: string | null,
) => send<WarningOf>('POST', at(plan, `/warnings/${String(id)}/review`), csrf, { answer: read, outcome, grounds });
