import { Suspense, use, useState } from 'react';
import { MapContext, type PlacesMapType } from '@/form/places';
import { pick } from '@/lib/api';
import { here } from '@/lib/here';
import { useLanguage } from '@/lib/i18n';
import { usePatrolWords } from '@/lib/patrolWords';
import { Icon } from '@/ui/Icon';
import { Sheet } from '@/ui/Sheet';
import { Skeleton } from '@/ui/Skeleton';
import type { Grid } from './grids';

/** A place, and in which coordinates: a phone's are WGS 84, those of our map CGCS2000. */
export interface Spot {
  lon: number;
  lat: number;
  datum: 'wgs84' | 'cgcs2000';
  /** Radius in metres, as a phone says; null: pointed at. */
  accuracy: number | null;
}

const digits = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** Null where the phone does not know, or may not tell. */
export async function locate(): Promise<Spot | null> {
  const found = await here();
  return found && { lon: digits(found.lon), lat: digits(found.lat), datum: 'wgs84', accuracy: found.accuracy };
}

/** Where it is: as the phone says, as one points at it, or no nearer than one's grid. */
export function PlaceLine(p: {
  spot: Spot | 'asking' | null;
  grid: Grid | null;
  onSpot: (spot: Spot | 'asking' | null) => void;
}) {
  const w = usePatrolWords();
  const language = useLanguage();
  const PlacesMap = use(MapContext);
  const [picking, setPicking] = useState(false);
  const { spot, grid } = p;
  const again = () => {
    p.onSpot('asking');
    void locate().then(p.onSpot);
  };
  return (
    <fieldset className="field phone-place">
      <legend className="lab">{w.place}</legend>
      <p role="status">
        {spot === 'asking'
          ? w.placing
          : spot === null
            ? grid
              ? w.byGrid(pick(grid.name, language))
              : w.nowhere
            : spot.accuracy === null
              ? w.byMap
              : w.byPhone(spot.accuracy)}
        {spot !== null && spot !== 'asking' && (
          <span className="small quiet num">
            {' '}
            {spot.lon}, {spot.lat}
          </span>
        )}
      </p>
      <div className="row wrap">
        {'geolocation' in navigator && (
          <button type="button" className="btn" aria-disabled={spot === 'asking'} onClick={again}>
            <Icon name="pin" size="1em" />
            {w.locate}
          </button>
        )}
        {PlacesMap && (
          <button type="button" className="btn" onClick={() => setPicking(true)}>
            {w.onMap}
          </button>
        )}
      </div>
      {picking && PlacesMap && (
        <Picker
          PlacesMap={PlacesMap}
          from={spot === 'asking' ? null : spot}
          onClose={() => setPicking(false)}
          onPick={(at) => {
            p.onSpot({ ...at, datum: 'cgcs2000', accuracy: null });
            setPicking(false);
          }}
        />
      )}
    </fieldset>
  );
}

function Picker(p: {
  PlacesMap: PlacesMapType;
  from: Spot | null;
  onPick: (at: { lon: number; lat: number }) => void;
  onClose: () => void;
}) {
  const w = usePatrolWords();
  const { PlacesMap } = p;
  const [point, setPoint] = useState(p.from && { lon: p.from.lon, lat: p.from.lat });
  return (
    <Sheet title={w.onMap} onClose={p.onClose}>
      <div className="pick-map">
        <Suspense fallback={<Skeleton lines={4} />}>
          <PlacesMap
            label={w.onMap}
            places={point ? [{ id: 'here', label: '', point, area: null }] : []}
            chosen={['here']}
            onPoint={(at) => setPoint({ lon: digits(at.lon), lat: digits(at.lat) })}
          />
        </Suspense>
      </div>
      <button
        type="button"
        className="btn red phone-use"
        aria-disabled={point === null}
        onClick={() => point && p.onPick(point)}
      >
        {w.mapUse}
      </button>
    </Sheet>
  );
}
