import { useAreaWords } from '@/lib/areaWords';
import type { MapHandle, Pen } from '../map/scene';

/** Under the thumb while a line or ring is drawn: what to do, end it, one point back, drop it. */
export function PenBar({ pen, handle }: { pen: Pen; handle: () => MapHandle | null }) {
  const w = useAreaWords();
  if (pen.kind === 'choose') return null;
  return (
    <div className="pen-bar no-print" role="group" aria-label={w.pen.title}>
      <span className="pen-how">{w.pen.how[pen.kind]}</span>
      {(pen.kind === 'line' || pen.kind === 'ring') && (
        <>
          <button type="button" className="btn ink" onClick={() => handle()?.finish()}>
            {w.pen.finish}
          </button>
          <button type="button" className="btn" onClick={() => handle()?.back()}>
            {w.pen.back}
          </button>
          <button type="button" className="btn" onClick={() => handle()?.abort()}>
            {w.pen.abort}
          </button>
        </>
      )}
    </div>
  );
}
