import { type ReactNode, use, useId, useState } from 'react';
import { here, rounded } from '@/lib/here';
import { useRegisterWords } from '@/lib/registerWords';
import { PointPicker } from './PointPicker';
import { readNumber } from './numbers';
import { MapContext } from './places';
import type { Point } from './types';

/** A place: pointed at on the map, or typed as longitude and latitude. */
export function PointInput(p: {
  label: ReactNode;
  value: Point | undefined;
  onChange: (value: unknown) => void;
  hint?: string | undefined;
  error?: string | undefined;
}) {
  const w = useRegisterWords();
  const PlacesMap = use(MapContext);
  const id = useId();
  const [typed, setTyped] = useState<{ lon: string; lat: string } | null>(null);
  const [picking, setPicking] = useState(false);
  const lon = typed?.lon ?? (p.value ? String(p.value.lon) : '');
  const lat = typed?.lat ?? (p.value ? String(p.value.lat) : '');
  const type = (next: { lon: string; lat: string }) => {
    setTyped(next);
    const x = readNumber(next.lon);
    const y = readNumber(next.lat);
    p.onChange(x !== null && y !== null ? { lon: Number(x), lat: Number(y) } : undefined);
  };
  const [asked, setAsked] = useState<'no' | 'asking' | 'unknown'>('no');
  const locate = async () => {
    setAsked('asking');
    const found = await here();
    setAsked(found ? 'no' : 'unknown');
    if (!found) return;
    setTyped(null);
    p.onChange({ lon: rounded(found.lon), lat: rounded(found.lat) });
  };
  const half = (lon.trim() === '') !== (lat.trim() === '') || (typed !== null && lon.trim() !== '' && !p.value);
  const error = p.error ?? (half ? w.form.pointWrong : undefined);
  const choose = (point: Point) => {
    setTyped(null);
    p.onChange(point);
    setPicking(false);
  };
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span className="lab" id={id}>
        {p.label}
      </span>
      <div className="point-line">
        {'geolocation' in navigator && (
          <button type="button" className="btn" aria-disabled={asked === 'asking'} onClick={() => void locate()}>
            {asked === 'asking' ? w.form.locating : w.form.locate}
          </button>
        )}
        {PlacesMap && (
          <button type="button" className="btn" onClick={() => setPicking(true)}>
            {w.form.pickOnMap}
          </button>
        )}
        <input
          className="input"
          inputMode="decimal"
          aria-label={w.form.lon}
          placeholder={w.form.lon}
          aria-invalid={error !== undefined}
          value={lon}
          onChange={(event) => type({ lon: event.target.value, lat })}
        />
        <input
          className="input"
          inputMode="decimal"
          aria-label={w.form.lat}
          placeholder={w.form.lat}
          aria-invalid={error !== undefined}
          value={lat}
          onChange={(event) => type({ lon, lat: event.target.value })}
        />
      </div>
      {error ? (
        <span className="err">{error}</span>
      ) : (
        <span className="hint">{asked === 'unknown' ? w.form.notLocated : (p.hint ?? w.form.pointHint)}</span>
      )}
      {picking && PlacesMap && (
        <PointPicker
          PlacesMap={PlacesMap}
          title={w.form.pickTitle}
          from={p.value ?? null}
          onClose={() => setPicking(false)}
          acts={(point) => (
            <div className="dialog-acts">
              <span className="num mid grow" role="status">
                {point && `${point.lon}, ${point.lat}`}
              </span>
              <button type="button" className="btn" onClick={() => setPicking(false)}>
                {w.cancel}
              </button>
              <button type="button" className="btn ink" aria-disabled={!point} onClick={() => point && choose(point)}>
                {w.form.pickGo}
              </button>
            </div>
          )}
        />
      )}
    </div>
  );
}
