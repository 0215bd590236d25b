import { type Csrf, get, send, upload } from '@/lib/api';
import { from } from '@/lib/pageData';
import type { Position } from './geometry/shape';
import type {
  Applied,
  AreaAt,
  AreaBorders,
  AreaDetails,
  AreaList,
  Count,
  Datum,
  Dependent,
  Holder,
  ImportReport,
  Order,
  Preview,
} from './types';

/** A day and what was known of it then; null is today and now. */
export interface When {
  at: string | null;
  knownAt: string | null;
}

const BASE = '/api/desk/areas';
/** The district and its streets, for who is not signed in. */
export const OPEN_BASE = '/api/public/areas';

/** An address with what is given; what is null stays away. */
function address(path: string, given: Record<string, string | number | boolean | null>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value !== null) search.set(name, String(value));
  const query = search.toString();
  return query ? `${path}?${query}` : path;
}

const of = (code: string, rest = '') => `${BASE}/${encodeURIComponent(code)}${rest}`;

export const areas = (when: When, base = BASE) => from<AreaList>(address(base, { ...when }));
export const borders = (when: When, base = BASE) => {
  const url = address(`${base}/map`, { ...when });
  return {
    queryKey: [url] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      get<AreaBorders>(url, signal, 'application/geo+json, application/problem+json'),
  };
};
export const details = (code: string, when: When) => from<AreaDetails>(address(of(code), { ...when }));
export const dependents = (code: string, at: string | null) =>
  from<{ dependents: Dependent[] }>(address(of(code, '/dependents'), { at }));
/** Days on which borders changed, if the server lists them. */
export const days = () => from<{ days: { day: string; changes: number }[] }>(`${BASE}/days`);
/** Who holds an area; for accounts that may see people. */
export const holders = (code: string, at: string | null) =>
  from<{ holders: Holder[] }>(address('/api/desk/holders', { area: code, at }));
/** Settings of the map, if the server has any. */
export const mapSettings = (open = false) =>
  from<{ tiandituKey: string | null }>(open ? `${OPEN_BASE}/map-settings` : '/api/desk/map-settings');

export const areaAt = ([lon, lat]: Position, datum: Datum, at: string | null) =>
  from<AreaAt>(address(`${BASE}/at`, { lon, lat, datum, at }));

export const preview = (csrf: Csrf, order: Order) => send<Preview>('POST', `${BASE}/changes/preview`, csrf, order);
export const apply = (csrf: Csrf, order: Order) => send<Applied>('POST', `${BASE}/changes`, csrf, order);

/** @property datum one of the datums, or a projection by its EPSG name */
export interface ImportChoice {
  datum: string;
  at: string;
  repair: boolean;
}

export const takeIn = (
  csrf: Csrf,
  file: File,
  choice: ImportChoice,
  really: boolean,
  onSent: (share: number) => void,
) =>
  upload<ImportReport>(
    address(`${BASE}/import`, { ...choice, apply: really }),
    csrf,
    file,
    crypto.randomUUID(),
    onSent,
  );

export interface CountChoice extends When {
  kind: string;
  lon: string;
  lat: string;
  datum: Datum;
}

export const count = (csrf: Csrf, file: File, choice: CountChoice, onSent: (share: number) => void) =>
  upload<Count>(address(`${BASE}/count`, { ...choice }), csrf, file, crypto.randomUUID(), onSent);
