import { use, useState } from 'react';
import { PointPicker } from '@/form/PointPicker';
import { MapContext } from '@/form/places';
import { pick } from '@/lib/api';
import { here, rounded } from '@/lib/here';
import { useLanguage } from '@/lib/i18n';
import { usePatrolWords } from '@/lib/patrolWords';
import { Icon } from '@/ui/Icon';
import type { Grid } from './grids';

/** A place, and in which coordinates: a phone's are WGS 84, those of our map CGCS2000. */
export interface Spot {
  lon: number;
  lat: number;
  datum: 'wgs84' | 'cgcs2000';
  /** Radius in metres, as a phone says; null: pointed at. */
  accuracy: number | null;
}

/** Null where the phone does not know, or may not tell. */
export async function locate(): Promise<Spot | null> {
  const found = await here();
  return found && { lon: rounded(found.lon), lat: rounded(found.lat), datum: 'wgs84', accuracy: found.accuracy };
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
        <PointPicker
          PlacesMap={PlacesMap}
          title={w.onMap}
          from={spot === 'asking' || spot === null ? null : { lon: spot.lon, lat: spot.lat }}
          onClose={() => setPicking(false)}
          acts={(at) => (
            <button
              type="button"
              className="btn red pick-use"
              aria-disabled={at === null}
              onClick={() => {
                if (at === null) return;
                p.onSpot({ lon: at.lon, lat: at.lat, datum: 'cgcs2000', accuracy: null });
                setPicking(false);
              }}
            >
              {w.mapUse}
            </button>
          )}
        />
      )}
    </fieldset>
  );
}
