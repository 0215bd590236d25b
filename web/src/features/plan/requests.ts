import { type Csrf, send, upload } from '@/lib/api';
import { from } from '@/lib/pageData';
import type { Decided, Draft, DraftHead, Item, ItemEvent, ItemValue, MarkKind, PlanHead } from '@/lib/types';

const at = (id: string, rest = '') => `/api/desk/drafts/${encodeURIComponent(id)}${rest}`;

export const drafts = () => from<{ drafts: DraftHead[] }>('/api/desk/drafts');
export const draft = (id: string) => from<Draft>(at(id));
export const itemHistory = (id: string, item: string) =>
  from<{ events: ItemEvent[] }>(at(id, `/items/${item}/history`));

export type Decision =
  { action: 'CONFIRM' | 'UNDO' } | { action: 'CORRECT'; value: ItemValue } | { action: 'REJECT'; reason: string };

export const decide = (csrf: Csrf, id: string, item: Item, decision: Decision) =>
  send<Decided>('PUT', at(id, `/items/${item.id}/decision`), csrf, { ...decision, version: item.version });

export const promote = (csrf: Csrf, id: string, item: Item) =>
  send<Decided>('POST', at(id, `/items/${item.id}/promotion`), csrf, { version: item.version });

export const add = (csrf: Csrf, id: string, item: { kind: MarkKind; start: number; end: number; value: ItemValue }) =>
  send<Decided>('POST', at(id, '/items'), csrf, item);

export const confirmMany = (csrf: Csrf, id: string, ids: string[]) =>
  send<Decided>('POST', at(id, '/items/confirmations'), csrf, { ids });

export const describe = (
  csrf: Csrf,
  id: string,
  change: { title: string; period: { from: number; to: number }; version: number },
) => send<DraftHead>('PATCH', at(id), csrf, change);

export interface Adoption {
  approvalOrgan: string | null;
  approvedOn: string | null;
  documentNo: string | null;
  sample: boolean;
  version: number;
}

export const adopt = (csrf: Csrf, id: string, adoption: Adoption) =>
  send<{ plan: PlanHead }>('POST', at(id, '/adoption'), csrf, adoption);

export const withdraw = (csrf: Csrf, id: string, reason: string, version: number) =>
  send<DraftHead>('POST', at(id, '/withdrawal'), csrf, { reason, version });

export const sendDocument = (csrf: Csrf, file: File, key: string, onSent: (share: number) => void) =>
  upload<Draft>('/api/desk/drafts', csrf, file, key, onSent);
