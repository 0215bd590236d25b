import { type ReactNode, type RefObject, Suspense, lazy, useState } from 'react';
import { useAreaWords } from '@/lib/areaWords';
import { Check } from '@/ui/fields';
import { Skeleton } from '@/ui/Skeleton';
import { ScaleBar } from './ScaleBar';
import type { MapEvents, MapHandle, MapView, Scene } from './scene';

const MapCanvas = lazy(() => import('./MapCanvas'));

interface Props extends Omit<MapEvents, 'onView'> {
  scene: Omit<Scene, 'tiandituKey'>;
  handle: RefObject<MapHandle | null>;
  tiandituKey: string | null;
  children?: ReactNode;
}

/** The map with what stands around it: what is simulated, the scale, and buttons for those without a wheel. */
export function MapFrame({ scene, handle, tiandituKey, children, ...events }: Props) {
  const w = useAreaWords();
  const [view, setView] = useState<MapView>({ metresPerPixel: 0, level: 'STREET' });
  const [tiles, setTiles] = useState(false);
  const [whole, setWhole] = useState<Scene>({ ...scene, tiandituKey: null });
  const key = tiles ? tiandituKey : null;
  if (!sameScene(whole, scene, key)) setWhole({ ...scene, tiandituKey: key });
  const { simulated } = scene.day;
  return (
    <div className="map-frame">
      <Suspense fallback={<Skeleton lines={3} />}>
        <MapCanvas scene={whole} handle={handle} {...events} onView={setView} />
      </Suspense>
      <p id="map-keys" className="vh">
        {w.map.keys}
      </p>
      {simulated && (
        <p className="map-sim">
          <span className="tag dotted">{w.sim.tag}</span>
          <span className="map-sim-what">{w.sim.what}</span>
        </p>
      )}
      <div className="map-buttons no-print" role="group" aria-label={w.map.buttons}>
        <button type="button" aria-label={w.map.zoomIn} onClick={() => handle.current?.zoom(1)}>
          <svg aria-hidden="true" viewBox="0 0 20 20" width="20" height="20">
            <path d="M3 10h14M10 3v14" stroke="currentColor" strokeWidth="2" />
          </svg>
        </button>
        <button type="button" aria-label={w.map.zoomOut} onClick={() => handle.current?.zoom(-1)}>
          <svg aria-hidden="true" viewBox="0 0 20 20" width="20" height="20">
            <path d="M3 10h14" stroke="currentColor" strokeWidth="2" />
          </svg>
        </button>
        <button type="button" className="map-fit" onClick={() => handle.current?.fit(null)}>
          {w.map.fit}
        </button>
      </div>
      <div className="map-foot">
        <ScaleBar metresPerPixel={view.metresPerPixel} />
        <span className="map-level small quiet no-print">{w.map.level[view.level]}</span>
        {tiandituKey !== null && (
          <span className="no-print">
            <Check value={tiles} onChange={setTiles}>
              {w.map.tianditu}
            </Check>
          </span>
        )}
      </div>
      {children}
    </div>
  );
}

function sameScene(a: Scene, b: Omit<Scene, 'tiandituKey'>, key: string | null): boolean {
  return (Object.keys(b) as (keyof typeof b)[]).every((k) => a[k] === b[k]) && a.tiandituKey === key;
}
