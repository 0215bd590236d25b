import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { MoveFields } from '../MoveFields';
import { type MoveGiven, soundGiven } from '../moving';
import { type Chosen, moveMany } from '../requests';
import type { Definition, StageMove } from '../types';
import { BulkRun } from './BulkRun';

/** One move of many records. */
export function BulkMoveDialog(p: {
  of: Definition;
  move: StageMove;
  chosen: Chosen;
  number: number;
  onClose: () => void;
  onDone: () => void;
}) {
  const { of, move } = p;
  const work = useRegisterWorkWords();
  const language = useLanguage();
  const [given, setGiven] = useState<MoveGiven>({ values: {}, reason: '', evidence: [] });
  const [tried, setTried] = useState(false);
  // Many at once always want a reason.
  const reasoned = { ...move, reason: true };
  return (
    <BulkRun
      of={of}
      title={work.bulk.moveTitle(pick(move.title, language), p.number.toLocaleString('en'))}
      sound={() => {
        setTried(true);
        return soundGiven(reasoned, given);
      }}
      send={(csrf, apply) =>
        moveMany(
          csrf,
          of.key,
          p.chosen,
          {
            move: move.key,
            fields: given.values,
            ...(given.reason.trim() ? { reason: given.reason.trim() } : {}),
            ...(given.evidence.length > 0 ? { evidence: given.evidence } : {}),
          },
          apply,
        )
      }
      onClose={p.onClose}
      onDone={p.onDone}
    >
      <MoveFields many of={of} move={reasoned} given={given} onGiven={setGiven} tried={tried} />
    </BulkRun>
  );
}
