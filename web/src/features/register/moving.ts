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
  move: Pick<StageMove, 'asks' | 'requires' | 'reason' | 'evidence' | 'attached'>,
  given: MoveGiven,
  before: Values = {},
): boolean {
  return (
    (!move.reason || given.reason.trim().length > 1) &&
    hasEvidence(move, given) &&
    move.requires.every(
      (key) => !move.asks.includes(key) || isGiven(key in given.values ? given.values[key] : before[key]),
    )
  );
}

/** Named, or attached where it must be. */
export const hasEvidence = (
  move: Pick<StageMove, 'evidence' | 'attached'>,
  given: Pick<MoveGiven, 'evidence'>,
): boolean =>
  move.attached ? given.evidence.some((one) => one.file !== undefined) : !move.evidence || given.evidence.length > 0;
