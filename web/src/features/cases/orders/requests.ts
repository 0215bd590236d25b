import { type Mapping, pairsOf } from '@/form/mapping';
import { type Csrf, upload } from '@/lib/api';
import type { components } from '@/lib/openapi';

type Wire = components['schemas'];
export type Heading = Wire['ImportColumnsHeading'];
export type Report = Wire['OrderReport'];

const of = (type: string) => `/api/desk/cases/${encodeURIComponent(type)}/orders`;

export const columnsOf = (csrf: Csrf, type: string, file: File) =>
  upload<Heading>(`${of(type)}/columns`, csrf, file, crypto.randomUUID(), () => undefined);

/** @param from hotline of rows that do not say one; empty: each says it */
export function take(
  csrf: Csrf,
  type: string,
  file: File,
  how: { mapping: Mapping; from: string; apply: boolean },
): Promise<Report> {
  const query = new URLSearchParams({ apply: String(how.apply) });
  if (how.from !== '') query.set('from', how.from);
  for (const pair of pairsOf(how.mapping)) query.append('map', pair);
  return upload<Report>(`${of(type)}?${query}`, csrf, file, crypto.randomUUID(), () => undefined);
}

/** What became of them, as a file. */
export const backOf = (type: string, format: 'xlsx' | 'csv', from: string) =>
  `${of(type)}?${new URLSearchParams({ format, ...(from === '' ? {} : { from }) })}`;
