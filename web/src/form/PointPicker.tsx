import { type ReactNode, Suspense, useState } from 'react';
import { rounded } from '@/lib/here';
import { Sheet } from '@/ui/Sheet';
import { Skeleton } from '@/ui/Skeleton';
import './form.css';
import type { WithMap } from './places';
import type { Point } from './types';

interface Props extends WithMap {
  title: string;
  from: Point | null;
  /** What stands below the map, for the place that is pointed at so far. */
  acts: (point: Point | null) => ReactNode;
  onClose: () => void;
}

/** The map in a sheet, to point at a place. */
export function PointPicker({ PlacesMap, title, from, acts, onClose }: Props) {
  const [point, setPoint] = useState(from);
  return (
    <Sheet title={title} onClose={onClose}>
      <div className="pick-map">
        <Suspense fallback={<Skeleton lines={4} />}>
          <PlacesMap
            label={title}
            places={point ? [{ id: 'here', label: '', point, area: null }] : []}
            chosen={['here']}
            onPoint={(at) => setPoint({ lon: rounded(at.lon), lat: rounded(at.lat) })}
          />
        </Suspense>
      </div>
      {acts(point)}
    </Sheet>
  );
}
