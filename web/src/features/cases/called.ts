import { pick } from '@/lib/api';
import type { Language } from '@/lib/preferences';
import type { Called, Detail } from './types';

/** A report of somebody outside: its name says nothing of him. */
const OUTSIDE = 'report:';

/** What those are called who are no officers. */
interface Nobody {
  system: string;
  outside: string;
}

/** Where a device has reported it, whoever opened it is that device, and nobody outside. */
export function nobodyOf<W extends Nobody & { page: { channel: Record<string, string> } }>(
  words: W,
  { openedBy, channel }: Pick<Detail, 'openedBy' | 'channel'>,
): (username: string) => Nobody {
  const device = channel === 'alarm' ? words.page.channel[channel] : undefined;
  return (username) => (device && username === openedBy ? { ...words, outside: device } : words);
}

/** Who did it, short: the person where the reader may know, else the post; an account that is gone is its username. */
export function shortly(username: string, called: Called, nobody: Nobody, language: Language): string {
  if (username === 'system') return nobody.system;
  if (username.startsWith(OUTSIDE)) return nobody.outside;
  const officer = called[username];
  return officer ? (officer.name ?? pick(officer.post, language)) : username;
}

/** The same with post and unit. */
export function fully(username: string, called: Called, nobody: Nobody, language: Language): string {
  const officer = called[username];
  if (username === 'system' || !officer) return shortly(username, called, nobody, language);
  const parts = [officer.name, pick(officer.post, language), pick(officer.unit, language)];
  return parts.filter(Boolean).join(' · ');
}
