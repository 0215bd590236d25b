import { type Csrf, send, upload } from '@/lib/api';
import type { components } from '@/lib/openapi';
import { from } from '@/lib/pageData';
import type { PlanList } from '@/lib/types';

type Wire = components['schemas'];
export type RoundOf = Wire['ViewsRoundView'];
export type RoundPage = Wire['RoundPage'];
export type Part = Wire['ViewsPartView'];
export type Rated = Wire['ViewsRatingView'];
export type RatingList = Wire['ViewsRatingList'];
export type FindingOf = Wire['ViewsFindingView'];
export type Recounted = Wire['Recounted'];
export type Checked = Wire['RecheckChecked'];
export type RevisionOf = Wire['RevisionView'];
export type Opening = Wire['RoundOpening'];
export type Drafting = Wire['Drafting'];
export type Deliberating = Wire['Deliberating'];

const ROUNDS = '/api/desk/evaluations';
const REVISIONS = '/api/desk/revisions';

export const plans = () => from<PlanList>('/api/portal/plans');
export const rounds = () => from<{ rounds: RoundOf[] }>(ROUNDS);
export const round = (id: string) => from<RoundPage>(`${ROUNDS}/${id}`);
export const ratings = (id: string) => from<RatingList>(`${ROUNDS}/${id}/ratings`);
export const findings = (id: string) => from<{ findings: FindingOf[] }>(`${ROUNDS}/${id}/findings`);
export const recount = (id: string) => from<Recounted>(`${ROUNDS}/${id}/recount`);
export const revisions = () => from<{ revisions: RevisionOf[] }>(REVISIONS);
export const revision = (id: string) => from<RevisionOf>(`${REVISIONS}/${id}`);
export const reportUrl = (id: string, format: 'docx' | 'pdf' | 'xlsx') => `${ROUNDS}/${id}/report/${format}`;

export const open = (csrf: Csrf, opening: Opening) => send<RoundPage>('POST', ROUNDS, csrf, opening);
export const remind = (id: string, csrf: Csrf, unit: string, note: string) =>
  send<undefined>('POST', `${ROUNDS}/${id}/reminders`, csrf, { unit, note });
export const freeze = (id: string, csrf: Csrf, despite: string) =>
  send<RoundPage>('POST', `${ROUNDS}/${id}/freeze`, csrf, { despite: despite || null });
export const cancel = (id: string, csrf: Csrf, reason: string) =>
  send<undefined>('POST', `${ROUNDS}/${id}/cancellation`, csrf, { reason });
export const addFinding = (id: string, csrf: Csrf, zh: string) =>
  send<FindingOf>('POST', `${ROUNDS}/${id}/findings`, csrf, { kind: 'PLAN', code: '', zh, en: null });
export const close = (finding: number, csrf: Csrf, grounds: string) =>
  send<undefined>('POST', `${ROUNDS}/findings/${finding}/closing`, csrf, { grounds });
export const check = (id: string, csrf: Csrf, file: File) =>
  upload<Checked>(`${ROUNDS}/${id}/report/check`, csrf, file, crypto.randomUUID(), () => undefined);

export const propose = (csrf: Csrf, finding: number, title: string, grounds: string) =>
  send<RevisionOf>('POST', REVISIONS, csrf, { finding, title, grounds });
export const draft = (id: number, csrf: Csrf, drafting: Drafting) =>
  send<RevisionOf>('POST', `${REVISIONS}/${id}/draft`, csrf, drafting);
export const submit = (id: number, csrf: Csrf, note: string) =>
  send<RevisionOf>('POST', `${REVISIONS}/${id}/submission`, csrf, { note });
export const decide = (id: number, csrf: Csrf, deciding: Deliberating) =>
  send<RevisionOf>('POST', `${REVISIONS}/${id}/decision`, csrf, deciding);
export const enact = (id: number, csrf: Csrf, note: string) =>
  send<RevisionOf>('POST', `${REVISIONS}/${id}/enactment`, csrf, { note });

const MINE = '/api/desk/my-evaluations';
export type Mine = Wire['Mine'];
export type Stating = Wire['Stating'];
export const mine = () => from<Mine>(MINE);
export const state = (round: number, csrf: Csrf, stating: Stating) =>
  send<undefined>('POST', `${MINE}/${round}/statements`, csrf, stating);
export const takeNote = (revision: number, csrf: Csrf, unit: string) =>
  send<undefined>('POST', `${MINE}/revisions/${revision}/note`, csrf, { unit });
