import { type Csrf, send } from '@/lib/api';
import type { components } from '@/lib/openapi';
import { from } from '@/lib/pageData';

type Wire = components['schemas'];
export type Suggested = Wire['Suggested'];
export type Choice = Wire['SuggestedChoice'];
export type Place = Wire['PlaceSuggested'];
export type Report = Wire['TriageReport'];
export type OfType = Wire['TriageQualityTriageOfType'];
export type Figures = Wire['TriageQualityTriageFigures'];

const BASE = '/api/desk/triage';

export const subjectsOf = (csrf: Csrf, type: string, words: string) =>
  send<Suggested>('POST', `${BASE}/${encodeURIComponent(type)}/subjects`, csrf, { words });
export const placesOf = (csrf: Csrf, words: string) =>
  send<{ places: Place[] }>('POST', `${BASE}/place`, csrf, { words });
export const report = () => ({ ...from<Report>(BASE), staleTime: 30_000 });
