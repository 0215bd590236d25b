import { type RefObject, useEffect, useImperativeHandle } from 'react';
import type { MapEvents, MapHandle, Scene } from '@/features/area/map/scene';
import { fakeMap } from './area';

/** Stands for the canvas, which no test browser draws. */
export default function FakeMapCanvas(p: MapEvents & { scene: Scene; handle: RefObject<MapHandle | null> }) {
  const { scene, handle, ...events } = p;
  useEffect(() => {
    fakeMap.scene = scene;
    fakeMap.events = events;
  });
  useImperativeHandle(handle, () => fakeMap.handle, []);
  return <div role="application" aria-label="map" />;
}
