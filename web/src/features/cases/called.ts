import { pick } from '@/lib/api';
import type { Language } from '@/lib/preferences';
import type { Called } from './types';

/** A report of somebody outside: its name says nothing of him. */
const OUTSIDE = 'report:';
const FROM_OUTSIDE = { zh: '外部反映', en: 'Reported from outside' };

/** Who did it, short: the person where the reader may know, else the post; an account that is gone is its username. */
export function shortly(username: string, called: Called, system: string, language: Language): string {
  if (username === 'system') return system;
  if (username.startsWith(OUTSIDE)) return pick(FROM_OUTSIDE, language);
  const officer = called[username];
  return officer ? (officer.name ?? pick(officer.post, language)) : username;
}

/** The same with post and unit. */
export function fully(username: string, called: Called, system: string, language: Language): string {
  const officer = called[username];
  if (username === 'system' || !officer) return shortly(username, called, system, language);
  const parts = [officer.name, pick(officer.post, language), pick(officer.unit, language)];
  return parts.filter(Boolean).join(' · ');
}
