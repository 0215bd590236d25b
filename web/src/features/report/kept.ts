/** What this device keeps of reports: the one that is being written, and the codes of those that were sent. */

export interface Draft {
  /** Under which it is sent, however often. */
  key: string;
  words: string;
  subject: string | null;
  point: { lon: number; lat: number; datum: 'wgs84' | 'cgcs2000' } | null;
  address: string;
  photos: string[];
}

export interface Sent {
  code: string;
  words: string;
  at: string;
}

const DRAFT = 'hongqiao-report-draft';
const SENT = 'hongqiao-reports';
const MOST_SENT = 50;

export const fresh = (): Draft => ({
  key: crypto.randomUUID(),
  words: '',
  subject: null,
  point: null,
  address: '',
  photos: [],
});

function read<T>(name: string): T | null {
  try {
    const text = localStorage.getItem(name);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null; // private mode, or not ours
  }
}

function write(name: string, value: unknown) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // full, or forbidden: the page works without
  }
}

export const draft = (): Draft => ({ ...fresh(), ...read<Partial<Draft>>(DRAFT) });
export const keepDraft = (one: Draft | null) => write(DRAFT, one);

export const sent = (): Sent[] => read<Sent[]>(SENT) ?? [];
export const keepSent = (one: Sent) =>
  write(SENT, [one, ...sent().filter((other) => other.code !== one.code)].slice(0, MOST_SENT));
export const forget = (code: string) =>
  write(
    SENT,
    sent().filter((one) => one.code !== code),
  );
