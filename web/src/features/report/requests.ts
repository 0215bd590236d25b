import { type Csrf, Problem, get, send, upload } from '@/lib/api';
import type { components } from '@/lib/openapi';
import { from } from '@/lib/pageData';
import { solved } from './proof';

type Wire = components['schemas'];
export type Door = Wire['PublicDoor'];
export type Subject = Wire['DoorSubject'];
export type Look = Wire['ReportLook'];
export type Same = Wire['SameReport'];
export type Receipt = Wire['ReportReceipt'];
export type Reported = Wire['ReportedCase'];
export type Followed = Omit<Wire['Followed'], 'shown'> & { shown: { title: Wire['Words']; value: unknown }[] };

/** As it is sent; what is left out is not said. */
export interface Body {
  words: string;
  subject?: string;
  point?: { lon: number; lat: number; datum: 'wgs84' | 'cgcs2000' };
  address?: string;
  photos?: string[];
  phone?: string;
  area?: string;
  name?: string;
  details?: string;
  record?: number;
  follows?: string;
}

const DOORS = '/api/public/doors';
const REPORTS = '/api/public/reports';

export const doors = () => from<{ doors: Door[] }>(DOORS);

const at = (door: string, rest: string) => `${DOORS}/${encodeURIComponent(door)}/${rest}`;

export const look = (csrf: Csrf, door: string, key: string, body: Body) =>
  send<Look>('POST', at(door, 'look'), csrf, body, { 'Report-Key': key });

export const sendPhoto = (csrf: Csrf, door: string, key: string, file: File, onSent: (share: number) => void) =>
  upload<{ id: string }>(at(door, 'photos'), csrf, file, crypto.randomUUID(), onSent, { 'Report-Key': key });

/** Once, however often it is sent under that key. Where the door asks for it, this device shows some work first. */
export async function report(csrf: Csrf, door: string, key: string, body: Body, onProving: () => void) {
  const post = (more: Record<string, string>) =>
    send<Receipt>('POST', at(door, 'reports'), csrf, body, { 'Report-Key': key, ...more });
  try {
    return await post({});
  } catch (refusal) {
    if (!(refusal instanceof Problem) || refusal.code !== 'show-no-machine') throw refusal;
    onProving();
    const { nonce, bits } = refusal.more;
    return post({ 'Report-Proof': await solved(String(nonce), Number(bits)) });
  }
}

export const followed = (code: string) => ({
  queryKey: [REPORTS, code] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => get<Followed>(REPORTS, signal, undefined, { 'Report-Code': code }),
});

export const answer = (
  csrf: Csrf,
  code: string,
  what: 'rating' | 'not-solved',
  body: { fields?: Record<string, string>; reason?: string },
) => send<Followed>('POST', `${REPORTS}/${what}`, csrf, body, { 'Report-Code': code });

/** The public record that something is about, by name. */
export const aboutRecord = (register: string, id: string) =>
  from<{ record: { title: string } }>(
    `/api/public/registers/${encodeURIComponent(register)}/records/${encodeURIComponent(id)}`,
  );

export const streets = () => from<Wire['AreaList']>('/api/public/areas');

const REPORTED = '/api/public/reported';

/** Newest first, page by page; what is empty is not asked. */
export const reportedPage = ({ standing = '', ...by }: { street?: string; subject?: string; standing?: string }) => ({
  queryKey: [REPORTED, by.street ?? '', by.subject ?? '', standing] as const,
  queryFn: ({ pageParam, signal }: { pageParam: number | null; signal: AbortSignal }) => {
    const query = new URLSearchParams(by);
    if (standing !== '') query.set('open', String(standing === 'open'));
    if (pageParam !== null) query.set('after', String(pageParam));
    return get<Wire['ReportedPage']>(query.size > 0 ? `${REPORTED}?${query}` : REPORTED, signal);
  },
});
