import { type DistrictDay, ofKind, outlineOf, shapesOf } from '../district-day';
import { joined } from '../geometry/join';
import type { Shape } from '../geometry/shape';
import type { Pen, Sketch } from '../map/scene';
import { type Work, meshOf } from './work';

/** The areas whose corners one may pull: the chosen one, and those that share its border and kind. */
export interface Drawn {
  sketches: Sketch[];
  picked: string[];
  pen: Pen;
}

const LOOKING: Pen = { kind: 'choose', only: null };

/** What the map shows of a change, and what the pointer does for it. */
export function drawnWork(work: Work, day: DistrictDay, removing: boolean): Drawn {
  switch (work.tool) {
    case 'SPLIT': {
      const whole = day.shapes.get(work.area);
      const parts: Shape[] = work.parts.length > 0 ? work.parts : whole ? [whole] : [];
      return {
        sketches: work.parts.map((shape, i) => ({ shape, label: String(i + 1), lineOnly: false })),
        picked: work.parts.length > 0 ? [] : [work.area],
        pen: { kind: 'line', snapTo: parts },
      };
    }
    case 'MERGE': {
      const areas = work.areas.flatMap((code) => day.byCode.get(code) ?? []);
      const shapes = shapesOf(day, areas);
      const kind = day.byCode.get(work.areas[0] ?? '')?.kind;
      return {
        sketches: shapes.length > 1 ? [{ shape: joined(shapes), label: '', lineOnly: false }] : [],
        picked: work.areas,
        pen: { kind: 'choose', only: kind === 'STREET' || kind === 'COMMUNITY' ? kind : 'GRID' },
      };
    }
    case 'BORDER': {
      if (work.area === null) return { sketches: [], picked: [], pen: { kind: 'choose', only: 'GRID' } };
      const kind = day.byCode.get(work.area)?.kind;
      const sketch = (code: string, shape: Shape): Sketch => ({
        shape,
        label: '',
        lineOnly: day.byCode.get(code)?.kind !== kind,
      });
      return {
        sketches: Object.entries(work.moved).map(([code, shape]) => sketch(code, shape)),
        picked: Object.keys(work.moved).length > 0 ? [] : [work.area],
        pen: {
          kind: 'corners',
          mesh: meshOf(work, day),
          codes: [work.area],
          outline: outlineOf(day),
          removing,
          sketch,
        },
      };
    }
    case 'DRAW':
      return {
        sketches: work.ring ? [{ shape: [[work.ring]], label: '', lineOnly: false }] : [],
        picked: [],
        pen: work.ring ? LOOKING : { kind: 'ring', snapTo: shapesOf(day, ofKind(day, 'GRID')) },
      };
    case 'RENAME':
      return { sketches: [], picked: [work.area], pen: LOOKING };
  }
}
