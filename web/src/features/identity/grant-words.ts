import { pick } from '@/lib/api';
import { plusDays } from '@/lib/days';
import type { IdentityMessages } from '@/lib/messages/identity.zh';
import type { Language } from '@/lib/preferences';
import { day } from '@/lib/when';
import type { Place, Reach } from './wire';

/** “西于庄街道及下属单位”. */
export function whereOf(at: { reach: Reach; place: Place | null }, w: IdentityMessages, language: Language): string {
  if ((at.reach === 'UNITS' || at.reach === 'AREAS') && at.place)
    return w.reachOf[at.reach](pick(at.place.name, language));
  return w.reach[at.reach];
}

/** The last day on which it holds: the moment of its end belongs to it no more. */
export function lastDayOf(until: string): string {
  if (until.length > 10) return new Date(new Date(until).getTime() - 1).toISOString();
  return plusDays(until, -1);
}

export function untilWords(until: string | null, w: IdentityMessages, language: Language): string {
  return until === null ? w.noEnd : w.grant.until(day(lastDayOf(until), language));
}

/** Who did it: an account's name; what no officer did, the system did. */
export function byWords(username: string, w: IdentityMessages): string {
  return username === 'system' ? w.system : username;
}
