import type { Candidate } from './types';

/** Unfinished changes, kept on this device until they are published: a reload, or a session that ended, loses nothing. */
export interface Draft {
  /** The edition in force when it was begun. */
  from: number;
  /** Text by path; null: the file is taken out. */
  files: Readonly<Record<string, string | null>>;
}

const KEY = 'hongqiao.packs.draft.';

/** @param who whose draft it is: two who share a device do not share it */
export function load(who: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY + who) ?? 'null');
    return isDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Whether it could be kept; a device may have no room. */
export function store(who: string, draft: Draft | null): boolean {
  try {
    if (draft === null) localStorage.removeItem(KEY + who);
    else localStorage.setItem(KEY + who, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** With another text for a file; a text that is what it was before is no change. An empty draft is none. */
export function edited(
  draft: Draft | null,
  seen: number,
  path: string,
  text: string | null,
  before: string | null,
): Draft | null {
  const others = Object.entries(draft?.files ?? {}).filter(([one]) => one !== path);
  const files = Object.fromEntries(text === before ? others : [...others, [path, text] as const]);
  return Object.keys(files).length === 0 ? null : { from: draft?.from ?? seen, files };
}

export const candidate = (draft: Draft): Candidate => ({
  from: draft.from,
  files: Object.entries(draft.files).map(([path, text]) => ({ path, text })),
});

/** The list of packs in a district's file, with one of them turned on or off; null where it has no such line. */
export function switched(district: string, pack: string, on: boolean): string | null {
  const line = /^packs: \[(.*)\]\s*$/m.exec(district);
  if (!line) return on ? `${district.trimEnd()}\npacks: [${pack}]\n` : null;
  const packs = (line[1] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== pack);
  if (on) packs.push(pack);
  return district.replace(line[0], `packs: [${packs.join(', ')}]${line[0].endsWith('\n') ? '\n' : ''}`);
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { from, files } = value as Record<string, unknown>;
  return typeof from === 'number' && typeof files === 'object' && files !== null;
}
