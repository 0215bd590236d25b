import type { DistrictDay } from '../district-day';
import type { Order } from '../types';
import type { Draft } from './draft';
import { changeOf, lacks } from './work';

/** What the server is asked for; null while the draft lacks something. */
export function orderOf({ steps, effective, reason }: Draft, day: DistrictDay): Order | null {
  if (lacks(steps.now, day, effective, reason).length > 0) return null;
  return { seenAt: day.readAt, effective, reason: reason.trim(), change: changeOf(steps.now, day) };
}
