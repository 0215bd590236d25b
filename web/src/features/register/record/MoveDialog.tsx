import { type FormEvent, useState } from 'react';
import { Problem, pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { Sheet } from '@/ui/Sheet';
import { useUnderWay } from '@/ui/evidence/underWay';
import { MoveFields } from '../MoveFields';
import { StageTag } from '../StageTag';
import { FaultList } from '@/form/FaultList';
import { stageOf } from '../definition';
import { type MoveGiven, soundGiven } from '../moving';
import { make } from '../requests';
import type { Fault } from '@/form/types';
import type { Definition, Entry, Move } from '../types';

/** Asks what a move needs, and makes it. */
export function MoveDialog(p: { of: Definition; entry: Entry; move: Move; onClose: () => void; onDone: () => void }) {
  const { of, entry, move } = p;
  const w = useRegisterWords();
  const language = useLanguage();
  const sending = useSending();
  const [given, setGiven] = useState<MoveGiven>({ values: {}, reason: '', evidence: [] });
  const [tried, setTried] = useState(false);
  const files = useUnderWay();
  const faults = sending.refusal instanceof Problem ? (sending.refusal.more.faults as Fault[] | undefined) : undefined;
  const told = faults?.every((fault) => move.asks.includes(fault.field)) ?? false;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (files) return;
    setTried(true);
    if (!soundGiven(move, given, entry.values)) return;
    sending.run(
      (csrf) =>
        make(csrf, of.key, entry.id, {
          version: entry.version,
          move: move.key,
          fields: given.values,
          ...(given.reason.trim() ? { reason: given.reason.trim() } : {}),
          ...(given.evidence.length > 0 ? { evidence: given.evidence } : {}),
        }),
      p.onDone,
    );
  };
  return (
    <Sheet title={pick(move.title, language)} onClose={p.onClose}>
      <p className="row wrap">
        <b>{entry.title}</b>
        <StageTag stage={stageOf(of, entry.stage)} />
        <span aria-hidden="true">→</span>
        <StageTag stage={stageOf(of, move.to)} />
      </p>
      <form className="fields" onSubmit={submit} noValidate>
        <MoveFields
          of={of}
          move={move}
          given={given}
          onGiven={setGiven}
          tried={tried}
          before={entry.values}
          titles={entry.titles}
          faults={faults ?? []}
        />
        {sending.refusal !== null && !told && (
          <div className="wide">
            <ProblemNotice error={sending.refusal}>
              <FaultList of={of} faults={faults ?? []} />
            </ProblemNotice>
          </div>
        )}
        <div className="dialog-acts wide">
          <button type="button" className="btn" onClick={p.onClose}>
            {w.cancel}
          </button>
          <button type="submit" className="btn ink" aria-disabled={sending.busy || files}>
            {sending.busy ? w.working : pick(move.title, language)}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
