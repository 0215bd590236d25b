import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useAreaWords } from '@/lib/areaWords';
import { Icon } from '@/ui/Icon';
import { type DistrictDay, chainOf } from '../district-day';
import { shortOf, useNameOf } from '../names';
import { type Row, keyStep, rowsOf } from './tree';

interface Props {
  day: DistrictDay;
  selected: string | null;
  onChoose: (code: string) => void;
}

/** Street, community, grid: one row each, with the keys of a tree. What the map chooses opens and scrolls here. */
export function AreaTree({ day, selected, onChoose }: Props) {
  const w = useAreaWords();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [at, setAt] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const named = useNameOf();

  // The way down to what is chosen opens, wherever it was chosen.
  const [shownFor, setShownFor] = useState<string | null>(null);
  const chosen = selected === null ? undefined : day.byCode.get(selected);
  if (selected !== shownFor) {
    setShownFor(selected);
    if (chosen) {
      setOpen(new Set([...open, ...chainOf(day, chosen).map((a) => a.id)]));
      setAt(chosen.id);
    }
  }
  const rows = useMemo(() => rowsOf(day, open), [day, open]);
  useEffect(() => {
    if (selected === null) return;
    const row = box.current?.querySelector(`[data-code="${CSS.escape(selected)}"]`);
    if (row?.scrollIntoView && !row.contains(document.activeElement)) row.scrollIntoView({ block: 'nearest' });
  }, [selected, rows]);

  const toggle = (id: number, to: boolean) => {
    const next = new Set(open);
    if (to) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  const focusRow = (i: number) => {
    const row = rows[i];
    if (!row) return;
    setAt(row.area.id);
    box.current?.querySelector<HTMLElement>(`[data-code="${CSS.escape(row.area.code)}"]`)?.focus();
  };
  const key = (event: KeyboardEvent, i: number, row: Row) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = keyStep(event.key, rows, i);
    if (event.key === 'Enter' || event.key === ' ') onChoose(row.area.code);
    else if (!step) return;
    else if ('go' in step) focusRow(step.go);
    else toggle('open' in step ? step.open : step.close, 'open' in step);
    event.preventDefault();
    event.stopPropagation();
  };
  const current = rows.some((row) => row.area.id === at) ? at : rows[0]?.area.id;

  return (
    <div className="area-tree" role="tree" aria-label={w.list.tree} ref={box}>
      {rows.map((row, i) => {
        const { area } = row;
        const below = day.children.get(area.id)?.length ?? 0;
        return (
          // The row is one control with the tree's keys; pressing it chooses, its arrow opens.
          <div
            key={area.id}
            role="treeitem"
            className={`area-row depth-${row.depth}`}
            data-code={area.code}
            tabIndex={area.id === current ? 0 : -1}
            aria-level={row.depth}
            aria-posinset={row.position}
            aria-setsize={row.siblings}
            aria-selected={area.code === selected}
            {...(row.open !== null && { 'aria-expanded': row.open })}
            onKeyDown={(event) => key(event, i, row)}
            onFocus={() => setAt(area.id)}
            onClick={(event) => {
              if (row.open !== null && (event.target as Element).closest('.area-twist')) toggle(area.id, !row.open);
              else onChoose(area.code);
            }}
          >
            {row.open === null ? (
              <span className="area-twist" />
            ) : (
              <span className="area-twist" aria-hidden="true">
                <Icon name={row.open ? 'down' : 'right'} size="0.8em" />
              </span>
            )}
            <span className="area-number num" aria-hidden="true">
              {row.position}
            </span>
            <span className="area-name">{area.kind === 'GRID' ? shortOf(area, day, named, w) : named(area.name)}</span>
            {area.special === 'DEDICATED' && <span className="tag line">{w.special}</span>}
            {area.enclave && <span className="tag line">{w.enclave}</span>}
            {below > 0 && <span className="area-count num quiet">{below}</span>}
          </div>
        );
      })}
    </div>
  );
}
