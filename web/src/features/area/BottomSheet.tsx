import { type PointerEvent, type ReactNode, useRef } from 'react';
import { useAreaWords } from '@/lib/areaWords';

export const HEIGHTS = ['low', 'half', 'full'] as const;
export type Height = (typeof HEIGHTS)[number];

/** The sheet a phone pulls up over the map; its handle is a button as well. */
export function BottomSheet(p: { height: Height; onHeight: (to: Height) => void; children: ReactNode }) {
  const w = useAreaWords();
  const from = useRef<number | null>(null);
  const at = HEIGHTS.indexOf(p.height);
  const go = (steps: number) => p.onHeight(HEIGHTS[Math.min(2, Math.max(0, at + steps))] ?? 'half');
  const end = (event: PointerEvent) => {
    const moved = from.current === null ? 0 : event.clientY - from.current;
    from.current = null;
    if (Math.abs(moved) > 24) go(moved < 0 ? 1 : -1);
  };
  return (
    <div className={`bottom-sheet is-${p.height} no-print`}>
      <button
        type="button"
        className="sheet-handle"
        aria-expanded={p.height !== 'low'}
        onPointerDown={(event) => {
          from.current = event.clientY;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={end}
        onClick={(event) => {
          // A drag ends with a click too; only the keyboard and a still press mean the next height.
          if (event.detail === 0) p.onHeight(HEIGHTS[(at + 1) % 3] ?? 'half');
        }}
      >
        <span className="sheet-grip" aria-hidden="true" />
        <span className="vh">{w.sheet[p.height]}</span>
      </button>
      <div className="sheet-body">{p.children}</div>
    </div>
  );
}
