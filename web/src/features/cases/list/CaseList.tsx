import { useState } from 'react';
import { useCasesWords } from '@/lib/casesWords';
import { ProblemNotice, ProblemView } from '@/ui/ProblemView';
import { EmptyBridge } from '@/ui/Icon';
import { Skeleton } from '@/ui/Skeleton';
import { type Group, groupOf } from '../clock';
import { useOnPhone } from '../marks';
import type { Asked } from '../requests';
import type { Line } from '../types';
import { useNow } from '../useNow';
import { BulkBar } from './BulkBar';
import { CaseRow } from './CaseRow';
import type { Tab } from './tabs';
import { useCases } from './useCases';

/** The lines themselves; in the order of deadlines under headings that say how near they are. */
export function CaseList(p: {
  asked: Asked;
  order: 'due' | 'newest';
  tab: Tab;
  /** Numbers that something else on the page points at. */
  shown?: readonly string[];
}) {
  const w = useCasesWords();
  const phone = useOnPhone();
  const { lines, error, more, loading, stale, refetch } = useCases(p.asked, p.order);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (number: string) =>
    setChosen((so) => new Set(so.has(number) ? [...so].filter((one) => one !== number) : [...so, number]));
  if (!lines) return error ? <ProblemView error={error} retry={refetch} /> : <Skeleton lines={6} />;
  return (
    <div className={stale ? 'case-list is-stale' : 'case-list'} aria-busy={stale}>
      {error && <ProblemNotice error={error} />}
      {lines.length === 0 ? (
        <div className="empty">
          <EmptyBridge />
          <p>{p.tab === 'waiting' ? w.list.waitingEmpty : w.list.empty}</p>
          <p className="small quiet">{p.tab === 'waiting' ? w.list.waitingEmptyHint : w.list.emptyHint}</p>
        </div>
      ) : (
        <>
          <BulkBar chosen={lines.filter((line) => chosen.has(line.number))} onClear={() => setChosen(new Set())} />
          <Grouped
            lines={lines}
            byDue={p.order === 'due'}
            shown={p.shown ?? []}
            chosen={chosen}
            onChoose={p.tab === 'waiting' && !phone ? choose : undefined}
          />
        </>
      )}
      {lines.length > 0 && (
        <p className="row list-foot small quiet">
          <span>{w.list.shown(lines.length)}</span>
          {more && (
            <button type="button" className="btn small" aria-disabled={loading} onClick={more}>
              {loading ? w.list.loading : w.list.more}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

const ORDER: readonly Group[] = ['late', 'today', 'later', 'none'];

function Grouped({
  lines,
  byDue,
  shown: pointed,
  chosen,
  onChoose,
}: {
  lines: Line[];
  byDue: boolean;
  shown: readonly string[];
  chosen: ReadonlySet<string>;
  onChoose: ((number: string) => void) | undefined;
}) {
  const w = useCasesWords();
  const now = useNow();
  const groups: [Group | '', Line[]][] = byDue
    ? ORDER.map((group) => [group, lines.filter((line) => groupOf(line, now) === group)])
    : [['', lines]];
  const shown = groups.filter(([, some]) => some.length > 0);
  return shown.map(([group, some]) => (
    <section key={group} aria-label={group ? w.list.groups[group] : w.title}>
      {group && <h2 className={`case-group is-${group}`}>{w.list.groups[group]}</h2>}
      <ul role="list">
        {some.map((line) => (
          <CaseRow
            key={line.number}
            line={line}
            shown={pointed.includes(line.number)}
            chosen={chosen.has(line.number)}
            {...(onChoose ? { onChoose: () => onChoose(line.number) } : {})}
          />
        ))}
      </ul>
    </section>
  ));
}
