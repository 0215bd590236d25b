import { isGiven } from '@/form/fields';
import type { Document, Values } from '@/form/types';
import type { StageMove } from './types';

/** What somebody gives along with a move. */
export interface MoveGiven {
  values: Values;
  reason: string;
  evidence: Document[];
}

/** Whether everything that the move wants of its own is there (`before`: what the record holds already); conditions on the record are the server's. */
export function soundGiven(
  move: Pick<StageMove, 'asks' | 'requires' | 'reason' | 'evidence'>,
  given: MoveGiven,
  before: Values = {},
): boolean {
  return (
    (!move.reason || given.reason.trim().length > 1) &&
    (!move.evidence || given.evidence.length > 0) &&
    move.requires.every(
      (key) => !move.asks.includes(key) || isGiven(key in given.values ? given.values[key] : before[key]),
    )
  );
}
