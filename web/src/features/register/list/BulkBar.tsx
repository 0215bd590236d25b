import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { useSession } from '@/lib/session';
import { useProblemWords } from '@/ui/ProblemView';
import { Sheet } from '@/ui/Sheet';
import { MoveFields } from '../MoveFields';
import { make } from '../requests';
import type { Definition, Entry, StageMove } from '../types';
import { type MoveGiven, soundGiven } from '../moving';

/** What can be done with all that were chosen: the moves open to each of them. */
export function BulkBar(p: { of: Definition; chosen: readonly Entry[]; onClear: () => void; onMoved: () => void }) {
  const { of, chosen } = p;
  const w = useRegisterWords();
  const language = useLanguage();
  const [move, setMove] = useState<StageMove | null>(null);
  const open = of.moves.filter((one) => one.mine && chosen.every((row) => row.stage && one.from.includes(row.stage)));
  return (
    <div className="bulk-bar" role="region" aria-label={w.bulk.chosen(chosen.length)}>
      <b>{w.bulk.chosen(chosen.length)}</b>
      {open.length === 0 && <span className="mid small">{w.bulk.notHere}</span>}
      {open.map((one) => (
        <button type="button" key={one.key} className="btn small" onClick={() => setMove(one)}>
          {pick(one.title, language)}
        </button>
      ))}
      <span className="grow" />
      <button type="button" className="btn bare small" onClick={p.onClear}>
        {w.bulk.clear}
      </button>
      {move && <BulkDialog of={of} move={move} chosen={chosen} onClose={() => setMove(null)} onMoved={p.onMoved} />}
    </div>
  );
}

type Outcome = { done: true } | { done: false; error: unknown };

/** Asks once what the move asks for, then makes it for one record after the other and tells how each went. */
function BulkDialog(p: {
  of: Definition;
  move: StageMove;
  chosen: readonly Entry[];
  onClose: () => void;
  onMoved: () => void;
}) {
  const { of, move, chosen } = p;
  const w = useRegisterWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const { session } = useSession();
  const [given, setGiven] = useState<MoveGiven>({ values: {}, reason: '', evidence: [] });
  const [tried, setTried] = useState(false);
  const [running, setRunning] = useState(false);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<number, Outcome>>(new Map());
  const over = outcomes.size === chosen.length;
  const go = async () => {
    setTried(true);
    if (!session || running || !soundGiven(move, given)) return;
    setRunning(true);
    const so = new Map<number, Outcome>();
    for (const row of chosen) {
      const outcome = await make(session.csrf, of.key, row.id, {
        version: row.version,
        move: move.key,
        fields: given.values,
        ...(given.reason.trim() ? { reason: given.reason.trim() } : {}),
        ...(given.evidence.length > 0 ? { evidence: given.evidence } : {}),
      }).then(
        (): Outcome => ({ done: true }),
        (error: unknown): Outcome => ({ done: false, error }),
      );
      so.set(row.id, outcome);
      setOutcomes(new Map(so));
    }
    setRunning(false);
    await queries.invalidateQueries({ predicate: (q) => String(q.queryKey[0]).startsWith('/api/desk/registers') });
  };
  const close = () => {
    if (running) return;
    if (outcomes.size > 0) p.onMoved();
    p.onClose();
  };
  const title = w.bulk.title(pick(move.title, language), chosen.length);
  const failed = [...outcomes.values()].filter((one) => !one.done).length;
  return (
    <Sheet title={title} onClose={close}>
      {outcomes.size === 0 && !running ? (
        <form
          className="fields"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void go();
          }}
        >
          <MoveFields of={of} move={move} given={given} onGiven={setGiven} tried={tried} />
          <div className="dialog-acts wide">
            <button type="button" className="btn" onClick={close}>
              {w.cancel}
            </button>
            <button type="submit" className="btn ink">
              {w.bulk.go(chosen.length)}
            </button>
          </div>
        </form>
      ) : (
        <>
          <p role="status">
            {over
              ? [w.bulk.done(outcomes.size - failed), failed > 0 && w.bulk.failed(failed)]
                  .filter(Boolean)
                  .join(w.listMark)
              : w.bulk.doing(outcomes.size, chosen.length)}
          </p>
          <ul role="list" className="outcomes">
            {chosen.map((row) => (
              <li key={row.id}>
                <span className="grow">{row.title}</span>
                <OutcomeWord outcome={outcomes.get(row.id)} />
              </li>
            ))}
          </ul>
          <div className="dialog-acts">
            <button type="button" className="btn ink" aria-disabled={running} onClick={close}>
              {w.bulk.finish}
            </button>
          </div>
        </>
      )}
    </Sheet>
  );
}

function OutcomeWord({ outcome }: { outcome: Outcome | undefined }) {
  const w = useRegisterWords();
  const words = useProblemWords(outcome && !outcome.done ? outcome.error : null);
  if (!outcome) return <span className="quiet">{w.missing}</span>;
  if (outcome.done) return <span className="tag water">{w.bulk.finish}</span>;
  return <span className="err">{[words.title, words.detail].filter(Boolean).join(w.listMark)}</span>;
}
