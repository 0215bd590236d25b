import { useState } from 'react';
import { PointPicker } from '@/form/PointPicker';
import type { WithMap } from '@/form/places';
import { pick } from '@/lib/api';
import { here, rounded } from '@/lib/here';
import { useLanguage } from '@/lib/i18n';
import { useReportWords } from '@/lib/reportWords';
import { Icon } from '@/ui/Icon';
import type { Draft } from './kept';
import type { Look } from './requests';

interface Props extends WithMap {
  point: Draft['point'];
  address: string;
  place: Look['place'] | null;
  lacking: boolean;
  onPoint: (point: Draft['point']) => void;
  onAddress: (address: string) => void;
}

/** Where it is: as the phone knows it, as one points at it, or in words. */
export function PlaceField({ PlacesMap, point, address, place, lacking, onPoint, onAddress }: Props) {
  const w = useReportWords();
  const language = useLanguage();
  const [asked, setAsked] = useState<'no' | 'asking' | 'unknown'>('no');
  const [picking, setPicking] = useState(false);
  const locate = async () => {
    setAsked('asking');
    const found = await here();
    setAsked(found ? 'no' : 'unknown');
    if (found) onPoint({ lon: rounded(found.lon), lat: rounded(found.lat), datum: 'wgs84' });
  };
  const outside = point !== null && place?.inside === false;
  const known = point !== null && place?.inside ? place.areas.slice(1, 3) : [];
  return (
    <fieldset className="field report-place">
      <legend className="lab">{w.where}</legend>
      <div className="report-where">
        {'geolocation' in navigator && (
          <button type="button" className="btn" aria-disabled={asked === 'asking'} onClick={() => void locate()}>
            <Icon name="pin" />
            {asked === 'asking' ? w.locating : w.locate}
          </button>
        )}
        <button type="button" className="btn" onClick={() => setPicking(true)}>
          {point ? w.moved : w.onMap}
        </button>
      </div>
      <p className="report-found" role="status">
        {outside ? (
          <span className="err">{w.outside}</span>
        ) : asked === 'unknown' && !point ? (
          <span className="err">{w.notLocated}</span>
        ) : (
          point && (
            <b>
              {known.length > 0 ? known.map((one) => pick(one, language)).join(' · ') : `${point.lon}, ${point.lat}`}
            </b>
          )
        )}
      </p>
      <input
        className="input"
        aria-label={w.address}
        placeholder={w.addressExample}
        maxLength={200}
        value={address}
        aria-invalid={lacking}
        onChange={(event) => onAddress(event.target.value)}
      />
      {lacking && <span className="err">{w.needPlace}</span>}
      {picking && (
        <PointPicker
          PlacesMap={PlacesMap}
          title={w.mapTitle}
          from={point && { lon: point.lon, lat: point.lat }}
          onClose={() => setPicking(false)}
          acts={(at) => (
            <button
              type="button"
              className="btn red pick-use"
              aria-disabled={at === null}
              onClick={() => {
                if (at === null) return;
                onPoint({ lon: at.lon, lat: at.lat, datum: 'cgcs2000' });
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
