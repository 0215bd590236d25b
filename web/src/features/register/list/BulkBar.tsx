import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { type Asked, type Chosen, count } from '../requests';
import type { Definition, Entry, StageMove } from '../types';
import { BulkMoveDialog } from './BulkMoveDialog';
import { BulkSetDialog } from './BulkSetDialog';

/** What can be done with all that were chosen, or with all that fit the list's conditions. */
export function BulkBar(p: {
  of: Definition;
  asked: Asked;
  chosen: readonly Entry[];
  /** Whether all rows shown are chosen and there are more of them. */
  whole: boolean;
  onClear: () => void;
  onMoved: () => void;
}) {
  const { of, chosen } = p;
  const w = useRegisterWords();
  const work = useRegisterWorkWords();
  const language = useLanguage();
  const counted = useQuery({ ...count(of.key, p.asked), enabled: p.whole });
  const [everything, setEverything] = useState(false);
  const [doing, setDoing] = useState<StageMove | 'set' | null>(null);
  const all = everything && p.whole;
  const number = all && counted.data ? counted.data.records : chosen.length;
  const open = of.moves.filter(
    (one) => one.mine && (all || chosen.some((row) => row.stage !== null && one.from.includes(row.stage))),
  );
  const which: Chosen = all ? p.asked : { ids: chosen.map((row) => row.id) };
  const words = all ? work.bulk.all(number.toLocaleString('en')) : w.bulk.chosen(number);
  const shared = { of, chosen: which, number, onClose: () => setDoing(null), onDone: p.onMoved };
  return (
    <div className="bulk-bar" role="region" aria-label={words}>
      <b>{words}</b>
      {p.whole && !all && counted.data && (
        <button type="button" className="btn bare small" onClick={() => setEverything(true)}>
          {work.bulk.everything(counted.data.records.toLocaleString('en'))}
        </button>
      )}
      {open.map((one) => (
        <button type="button" key={one.key} className="btn small" onClick={() => setDoing(one)}>
          {pick(one.title, language)}
        </button>
      ))}
      {of.may.includes('edit') && (
        <button type="button" className="btn small" onClick={() => setDoing('set')}>
          {work.bulk.setField}
        </button>
      )}
      <span className="grow" />
      <button type="button" className="btn bare small" onClick={p.onClear}>
        {w.bulk.clear}
      </button>
      {doing === 'set' && <BulkSetDialog {...shared} />}
      {doing !== null && doing !== 'set' && <BulkMoveDialog {...shared} move={doing} />}
    </div>
  );
}
