import { orLive } from '@/lib/live';
import type { components } from '@/lib/openapi';
import { from } from '@/lib/pageData';
import { EVERY_MS } from '../requests';

type Wire = components['schemas'];

export type Board = Wire['BoardBody'];
export type BoardCase = Wire['BoardCase'];
export type BoardUnit = Wire['BoardUnit'];

/** Open cases of a type with all who were asked. @param by field by which the board tells them apart */
export const board = (type: string, by?: string) => ({
  ...from<Board>(`/api/desk/cases/${encodeURIComponent(type)}/board${by ? `?by=${encodeURIComponent(by)}` : ''}`),
  staleTime: 0,
  refetchInterval: orLive(EVERY_MS),
});
