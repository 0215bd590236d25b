import 'ol/ol.css';
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import { usePreferences } from '@/lib/preferences';
import { useAreaWords } from '@/lib/areaWords';
import { DistrictMap } from './district-map';
import type { MapEvents, MapHandle, Scene } from './scene';

interface Props extends MapEvents {
  scene: Scene;
  handle: RefObject<MapHandle | null>;
}

/** The drawn map. Everything on it stands in the list as well; the canvas takes arrows, plus and minus. */
export default function MapCanvas({ scene, handle, ...events }: Props) {
  const w = useAreaWords();
  const target = useRef<HTMLDivElement>(null);
  const map = useRef<DistrictMap | null>(null);
  const latest = useRef<MapEvents>(events);
  const { dark, size } = usePreferences();
  useEffect(() => {
    latest.current = events;
  });
  useEffect(() => {
    if (!target.current) return;
    const made = new DistrictMap(target.current, () => latest.current);
    map.current = made;
    // Paper is white whatever the screen is.
    const print = () => {
      made.paint(true);
      made.now();
    };
    const screen = () => made.paint();
    window.addEventListener('beforeprint', print);
    window.addEventListener('afterprint', screen);
    return () => {
      window.removeEventListener('beforeprint', print);
      window.removeEventListener('afterprint', screen);
      made.dispose();
      map.current = null;
    };
  }, []);
  useEffect(() => {
    map.current?.show(scene);
  }, [scene]);
  useEffect(() => {
    map.current?.paint();
  }, [dark, size]);
  useImperativeHandle(
    handle,
    (): MapHandle => ({
      fit: (what) => map.current?.fit(what),
      zoom: (steps) => map.current?.zoom(steps),
      finish: () => map.current?.finish(),
      back: () => map.current?.back(),
      abort: () => map.current?.abort() ?? false,
    }),
    [],
  );
  const district = scene.day.areas.find((area) => area.kind === 'DISTRICT');
  return (
    <div
      ref={target}
      className="map-canvas"
      // The map answers arrows, plus and minus while it has the focus.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="application"
      aria-label={w.map.label(district ? scene.nameOf(district.code) : '')}
      aria-describedby="map-keys"
    />
  );
}
