import { type Csrf, send } from '@/lib/api';
import { from } from '@/lib/pageData';
import type { Candidate, Choices, Desk, Edition, Finding, Preview } from './types';

const BASE = '/api/desk/packs';

export const desk = () => from<Desk>(BASE);
export const file = (path: string, edition: number) =>
  from<{ edition: number; path: string; text: string }>(
    `${BASE}/file?${new URLSearchParams({ path, edition: String(edition) })}`,
  );
export const editions = (before: number | null) =>
  from<{ editions: Edition[] }>(`${BASE}/editions${before === null ? '' : `?before=${before}`}`);

export const check = (csrf: Csrf, candidate: Candidate) =>
  send<{ findings: Finding[] }>('POST', `${BASE}/check`, csrf, candidate);
export const preview = (csrf: Csrf, candidate: Candidate) => send<Preview>('POST', `${BASE}/preview`, csrf, candidate);
export const publish = (csrf: Csrf, candidate: Candidate, reason: string) =>
  send<Edition>('POST', `${BASE}/editions`, csrf, { candidate, reason });
export const goBack = (csrf: Csrf, to: number, seen: number, choices: Choices, reason: string) =>
  send<Edition>('POST', `${BASE}/editions/${to}/return`, csrf, { from: seen, reason, choices });
