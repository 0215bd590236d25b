import type { Values } from '@/form/types';
import { type Csrf, send } from '@/lib/api';
import { from } from '@/lib/pageData';
import type { components } from '@/lib/openapi';

type Wire = components['schemas'];
export type TextTemplate = Wire['TextTemplate'];
export type FormTemplate = Omit<Wire['FormTemplate'], 'values'> & { values: Values };
export interface Templates {
  texts: TextTemplate[];
  forms: FormTemplate[];
}
/** A text with its step, or values of a new case. */
export type Saving =
  { title: string; step: string; field: string | null; says: string } | { title: string; values: Values };

const at = (type: string) => `/api/desk/cases/${encodeURIComponent(type)}/templates`;

export const templates = (type: string) => ({ ...from<Templates>(at(type)), staleTime: 300_000 });
export const save = (csrf: Csrf, type: string, saving: Saving) => send<{ key: string }>('POST', at(type), csrf, saving);
export const remove = (csrf: Csrf, type: string, key: string) =>
  send<unknown>('DELETE', `${at(type)}/${encodeURIComponent(key)}`, csrf);
