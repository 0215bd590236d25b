import { preferences } from './preferences';
import type { Bilingual } from './types';

/** A refusal of the server (RFC 9457) or of the way to it. `code` is for programs, `title` for people. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly status: number,
    readonly code: string,
    readonly zh: Words,
    readonly en: Words,
    readonly at: Place | null = null,
    readonly draftId: string | null = null,
    /** Seconds until another try is worth it. */
    readonly retryAfter: number | null = null,
    /** What else the refusal says, by name: faults of a form, a remedy. */
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

interface Words {
  title: string;
  detail: string | null;
}

/** Where it went wrong: a line of the document (1-based), an offset, a field of the form. */
export interface Place {
  line?: number | null;
  offset?: number | null;
  field?: string | null;
}

interface ProblemBody {
  status?: number;
  code?: string;
  title?: string;
  detail?: string | null;
  zh?: Words;
  en?: Words;
  at?: Place | null;
  draftId?: string | null;
  retryAfter?: number | null;
}

/** Problem from a body that may be anything: a proxy's HTML page must not break the page that reports it. */
export function problemOf(status: number, text: string): Problem {
  let body: ProblemBody = {};
  try {
    body = JSON.parse(text) as ProblemBody;
  } catch {
    // not ours: the status speaks
  }
  const plain: Words = { title: body.title ?? '', detail: body.detail ?? null };
  return new Problem(
    status,
    body.code ?? (status === 404 ? 'not-found' : 'fault'),
    body.zh ?? plain,
    body.en ?? plain,
    body.at ?? null,
    body.draftId ?? null,
    body.retryAfter ?? null,
    body as Record<string, unknown>,
  );
}

export const UNREACHABLE = 'unreachable';

export function unreachable(): Problem {
  return new Problem(0, UNREACHABLE, { title: '', detail: null }, { title: '', detail: null });
}

async function read<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (!response.ok) throw problemOf(response.status, text);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { credentials: 'same-origin', ...init });
  } catch {
    throw unreachable();
  }
}

/** The server words `by`, `uploadedBy` and problems in this language. */
const spoken = () => (preferences().language === 'en' ? 'en' : 'zh-CN');

export async function get<T>(
  url: string,
  signal?: AbortSignal,
  accept = 'application/json',
  headers: Record<string, string> = {},
): Promise<T> {
  return read<T>(
    await ask(url, {
      headers: { Accept: accept, 'Accept-Language': spoken(), ...headers },
      signal: signal ?? null,
    }),
  );
}

export interface Csrf {
  header: string;
  token: string;
}

export async function send<T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  csrf: Csrf,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  return read<T>(
    await ask(url, {
      method,
      headers: {
        Accept: 'application/json',
        'Accept-Language': spoken(),
        'Content-Type': 'application/json',
        [csrf.header]: csrf.token,
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    }),
  );
}

/** Sends JSON and gets a file. */
export async function sendForFile(url: string, csrf: Csrf, body: unknown): Promise<Blob> {
  const response = await ask(url, {
    method: 'POST',
    headers: { 'Accept-Language': spoken(), 'Content-Type': 'application/json', [csrf.header]: csrf.token },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw problemOf(response.status, await response.text());
  return response.blob();
}

/** Sends one file; `onSent` gets the share of bytes that left, 0..1. XHR, because fetch cannot tell. */
export function upload<T>(
  url: string,
  csrf: Csrf,
  file: File,
  key: string,
  onSent: (share: number) => void,
  headers: Record<string, string> = {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', spoken());
    request.setRequestHeader(csrf.header, csrf.token);
    request.setRequestHeader('Idempotency-Key', key);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onSent(event.loaded / event.total);
    };
    request.upload.onload = () => onSent(1);
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else reject(problemOf(request.status, request.responseText));
    };
    request.onerror = () => reject(unreachable());
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

/** The English words where there are any and English is chosen; ours in Chinese otherwise. */
export function either(zh: string, en: string | null | undefined, language: 'zh' | 'en'): string {
  return language === 'en' && en ? en : zh;
}

export function pick(words: Bilingual, language: 'zh' | 'en'): string {
  return words[language] || words.zh;
}
