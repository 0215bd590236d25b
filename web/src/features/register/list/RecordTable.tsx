import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import type { Asked } from '../requests';
import type { Definition, Entry } from '../types';
import { BulkBar } from './BulkBar';
import { Rows } from './Rows';
import { columnsOf, useRecords } from './useRecords';

/** The list itself: how many fit, the rows, what can be done with several at once. */
export function RecordTable(p: { of: Definition; asked: Asked; onSort: (sort: string) => void; onMoved: () => void }) {
  const { of, asked } = p;
  const w = useRegisterWords();
  const language = useLanguage();
  const columns = columnsOf(of, asked.view);
  const list = useRecords(of.key, asked, columns);
  const [chosen, setChosen] = useState<ReadonlyMap<number, Entry>>(new Map());
  if (!list.data)
    return list.error ? <ProblemView error={list.error} retry={() => void list.refetch()} /> : <Skeleton lines={9} />;
  const rows = list.data.pages.flatMap((page) => page.records);
  const narrowed = Boolean(asked.where ?? asked.q ?? asked.area ?? asked.view ?? asked.link);
  if (rows.length === 0)
    return (
      <div className="empty">
        <p>{narrowed ? w.list.nothing : w.list.empty}</p>
        <p className="small quiet">{narrowed ? w.list.nothingHint : w.list.emptyHint}</p>
      </div>
    );
  const bulk = of.moves.some((move) => move.mine) || of.may.includes('edit');
  return (
    <section aria-label={pick(of.title, language)}>
      <Rows
        of={of}
        columns={columns}
        rows={rows}
        sort={asked.sort ?? of.sort ?? undefined}
        onSort={p.onSort}
        chosen={bulk ? chosen : null}
        onChoose={setChosen}
      />
      <div className="row list-foot">
        {list.hasNextPage && (
          <button
            type="button"
            className="btn"
            aria-disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {list.isFetchingNextPage ? w.list.loadingMore : w.list.more}
          </button>
        )}
        {rows.some((row) => row.simulated) && <span className="small quiet">{w.simulatedPage}</span>}
        <span className="small quiet num">{w.list.shown(rows.length.toLocaleString('en'))}</span>
        <span className="grow" />
        <span className="keys no-print" aria-hidden="true">
          <kbd>J</kbd>
          <kbd>K</kbd> {w.list.keys.move} <kbd>↵</kbd> {w.list.keys.open} <kbd>/</kbd> {w.list.keys.find}
        </span>
      </div>
      {chosen.size > 0 && (
        <BulkBar
          of={of}
          asked={asked}
          chosen={[...chosen.values()]}
          whole={chosen.size === rows.length && list.hasNextPage}
          onClear={() => setChosen(new Map())}
          onMoved={p.onMoved}
        />
      )}
    </section>
  );
}
