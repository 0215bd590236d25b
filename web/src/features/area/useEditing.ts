import { useMemo, useState } from 'react';
import type { DistrictDay } from './district-day';
import { amend, begin, redo, step, undo, useDraft } from './edit/draft';
import type { Previewed } from './edit/EditPanel';
import { marksOf } from './edit/Findings';
import { orderOf } from './edit/order';
import { drawnWork } from './edit/sketches';
import { useDraftKeys } from './edit/useDraftKeys';
import { type Tool, type Work, cutAlong, movedTo, picked, started } from './edit/work';
import type { Mesh } from './geometry/mesh';
import type { Position, Ring } from './geometry/shape';
import type { MapHandle, Pen } from './map/scene';
import type { Area } from './types';

const NOTHING = { sketches: [], picked: [], marks: [] };
const LOOK: Pen = { kind: 'choose', only: null };

/** Whether a drawing step could not be taken, and why. */
export type Told = 'notCut' | 'fixed' | null;

/** The change under way: what the map shows of it, and what the map's events do to it. */
export function useEditing(day: DistrictDay | null, on: boolean, map: () => MapHandle | null) {
  const draft = useDraft();
  const live = on ? draft : null;
  const [removing, setRemoving] = useState(false);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [told, tell] = useState<Told>(null);
  const work = live?.steps.now ?? null;

  const take = (next: Work | null, lack: Told = null) => {
    tell(next ? null : lack);
    if (next) step(next);
  };
  useDraftKeys(live !== null, {
    undo,
    redo,
    escape: () => {
      if (!map()?.abort()) setRemoving(false);
    },
    enter: () => map()?.finish(),
    back: () => map()?.back(),
  });

  const fresh = useMemo(() => {
    if (!live || !day || !previewed) return null;
    return JSON.stringify(orderOf(live, day)) === previewed.of ? previewed.answer : null;
  }, [live, day, previewed]);

  const shown = useMemo(() => {
    if (!work || !day) return { ...NOTHING, pen: LOOK };
    const own = drawnWork(work, day, removing);
    return { ...own, marks: fresh ? marksOf(fresh.findings) : NOTHING.marks };
  }, [work, day, removing, fresh]);

  return {
    draft: live,
    shown,
    told,
    removing,
    setRemoving,
    previewed,
    setPreviewed,
    start: (tool: Tool, area: Area | null, at: string) => {
      const first = started(tool, area);
      setPreviewed(null);
      setRemoving(false);
      if (first) begin(first, at);
    },
    /** What choosing an area does to the change; false when it is only looked at. */
    choose: (code: string | null): boolean => {
      if (!work || !day || code === null) return false;
      if (work.tool === 'MERGE') take(picked(work, day, code));
      else if (work.tool === 'BORDER') amend({ ...work, area: code });
      else return false;
      return true;
    },
    line: (line: Position[]) => work?.tool === 'SPLIT' && day && take(cutAlong(work, day, line), 'notCut'),
    ring: (ring: Ring) => work?.tool === 'DRAW' && take({ ...work, ring }),
    corners: (mesh: Mesh) => work?.tool === 'BORDER' && day && take(movedTo(work, day, mesh)),
    fixed: () => tell('fixed'),
  };
}
