import { type Csrf, send, upload } from '@/lib/api';
import type { components } from '@/lib/openapi';
import { from } from '@/lib/pageData';
import type { BodyFigure, IndicatorDesk, IndicatorLine, PlanList, ReadingOf } from '@/lib/types';

type Wire = components['schemas'];
export type ReadingReport = Wire['ReadingReport'];
export type Filing = Wire['ReadingFiling'];

/** Both empty: today, as known now. */
export interface Asked {
  asOf?: string | undefined;
  knownAt?: string | undefined;
}

const at = (plan: string, rest: string, asked: Asked = {}) => {
  const query = new URLSearchParams();
  if (asked.asOf) query.set('asOf', asked.asOf);
  if (asked.knownAt) query.set('knownAt', new Date(asked.knownAt).toISOString());
  const text = query.toString();
  return `/api/desk/indicators/${encodeURIComponent(plan)}${rest}${text && `?${text}`}`;
};

export const plans = () => from<PlanList>('/api/portal/plans');
export const indicators = (plan: string, asked: Asked) =>
  from<{ plan: string; asOf: string; knownAt: string; indicators: IndicatorLine[]; differing: BodyFigure[] }>(
    at(plan, '', asked),
  );
export const indicator = (plan: string, code: string, asked: Asked) =>
  from<IndicatorDesk>(at(plan, `/${encodeURIComponent(code)}`, asked));

export const file = (plan: string, code: string, csrf: Csrf, filing: Filing) =>
  send<ReadingOf>('POST', at(plan, `/${encodeURIComponent(code)}/readings`), csrf, filing);

/** What the live value offers becomes a reading. */
export const takeLive = (plan: string, code: string, csrf: Csrf, taking: Wire['LiveTaking']) =>
  send<ReadingOf>('POST', at(plan, `/${encodeURIComponent(code)}/live/readings`), csrf, taking);

export const importTable = (plan: string, csrf: Csrf, table: File, apply: boolean) =>
  upload<ReadingReport>(
    at(plan, `/readings/import?apply=${String(apply)}`),
    csrf,
    table,
    crypto.randomUUID(),
    () => undefined,
  );
