import { type PointerEvent, useRef, useState } from 'react';
import { usePicturesWords } from '@/lib/picturesWords';
import { type Box, between, middle, moved } from './boxes';
import './picture.css';

interface Corner {
  x: number;
  y: number;
}

const percent = (share: number) => `${share * 100}%`;
const whole = (share: number) => Math.round(share * 100);

/** A picture on which parts are marked: by mouse or finger, or by keys alone. */
export function MaskEditor(p: { src: string; boxes: readonly Box[]; onBoxes: (boxes: Box[]) => void }) {
  const w = usePicturesWords();
  const frame = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<{ from: Corner; to: Corner } | null>(null);
  const corner = (event: PointerEvent): Corner => {
    const at = frame.current?.getBoundingClientRect();
    return at ? { x: (event.clientX - at.left) / at.width, y: (event.clientY - at.top) / at.height } : { x: 0, y: 0 };
  };
  const drawn = drawing && between(drawing.from, drawing.to);
  const replace = (i: number, box: Box) => p.onBoxes(p.boxes.map((one, at) => (at === i ? box : one)));
  const remove = (i: number) => p.onBoxes(p.boxes.filter((_, at) => at !== i));
  return (
    <div className="mask-editor">
      {/* Whoever has no pointer adds parts with the button below; each is moved by keys. */}
      <div
        ref={frame}
        className="mask-frame"
        role="group"
        aria-label={w.picture}
        onPointerDown={(event) => {
          if (event.button !== 0 || (event.target as HTMLElement).closest('.mask-box')) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const at = corner(event);
          setDrawing({ from: at, to: at });
        }}
        onPointerMove={(event) => drawing && setDrawing({ ...drawing, to: corner(event) })}
        onPointerUp={() => {
          if (drawn) p.onBoxes([...p.boxes, drawn]);
          setDrawing(null);
        }}
        onPointerCancel={() => setDrawing(null)}
      >
        <img src={p.src} alt="" draggable={false} />
        {p.boxes.map((box, i) => (
          <button
            key={i}
            type="button"
            className="mask-box"
            style={at(box)}
            aria-label={w.box(i + 1, whole(box.x), whole(box.y), whole(box.width), whole(box.height))}
            onKeyDown={(event) => {
              if (event.key === 'Delete' || event.key === 'Backspace') {
                event.preventDefault();
                remove(i);
                return;
              }
              const next = moved(box, event.key, event.shiftKey);
              if (!next) return;
              event.preventDefault();
              replace(i, next);
            }}
          />
        ))}
        {drawn && <span className="mask-box is-drawn" style={at(drawn)} />}
      </div>
      <div className="row wrap">
        <button type="button" className="btn small" onClick={() => p.onBoxes([...p.boxes, middle()])}>
          {w.add}
        </button>
        {p.boxes.length > 0 && (
          <button type="button" className="btn small" onClick={() => remove(p.boxes.length - 1)}>
            {w.remove}
          </button>
        )}
      </div>
    </div>
  );
}

const at = (box: Box) => ({
  left: percent(box.x),
  top: percent(box.y),
  width: percent(box.width),
  height: percent(box.height),
});
