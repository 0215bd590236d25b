import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { stageOf } from '../definition';
import type { Definition, Entry, Move } from '../types';
import { MoveDialog } from './MoveDialog';

/** What can be done with a record now; what cannot be says why. */
export function MovePanel({ of, entry, possible }: { of: Definition; entry: Entry; possible: readonly Move[] }) {
  const w = useRegisterWords();
  const language = useLanguage();
  const [move, setMove] = useState<Move | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const open = possible.filter((one) => one.why === null);
  const shut = possible.filter((one) => one.why !== null);
  return (
    <section className="move-panel" aria-label={w.record.moves}>
      <div className="row wrap">
        {possible.length === 0 && <span className="small quiet">{w.record.noMoves}</span>}
        {open.map((one, i) => (
          <button type="button" key={one.key} className={i === 0 ? 'btn ink' : 'btn'} onClick={() => setMove(one)}>
            {pick(one.title, language)}
            <span className="move-to">{`→ ${stageTitle(of, one.to, language)}`}</span>
          </button>
        ))}
        <span className="small" role="status">
          {done && <span className="met-word">{w.record.moved(done)}</span>}
        </span>
      </div>
      {shut.length > 0 && (
        <ul role="list" className="why-not">
          {shut.map((one) => (
            <li key={one.key}>
              <span className="btn small" aria-disabled="true">
                {pick(one.title, language)}
              </span>
              <span className="small mid">{one.why && pick(one.why, language)}</span>
            </li>
          ))}
        </ul>
      )}
      {move && (
        <MoveDialog
          of={of}
          entry={entry}
          move={move}
          onClose={() => setMove(null)}
          onDone={() => {
            setDone(pick(move.title, language));
            setMove(null);
          }}
        />
      )}
    </section>
  );
}

const stageTitle = (of: Definition, key: string, language: 'zh' | 'en') => {
  const stage = stageOf(of, key);
  return stage ? pick(stage.title, language) : key;
};
