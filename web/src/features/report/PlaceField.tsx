import { Suspense, useState } from 'react';
import type { PlacesMapType, WithMap } from '@/form/places';
import { pick } from '@/lib/api';
import { here } from '@/lib/here';
import { useLanguage } from '@/lib/i18n';
import { useReportWords } from '@/lib/reportWords';
import { Icon } from '@/ui/Icon';
import { Sheet } from '@/ui/Sheet';
import { Skeleton } from '@/ui/Skeleton';
import '@/form/form.css';
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
    if (found) onPoint({ lon: digits(found.lon), lat: digits(found.lat), datum: 'wgs84' });
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
        <Picker
          PlacesMap={PlacesMap}
          point={point}
          onClose={() => setPicking(false)}
          onPick={(at) => {
            onPoint({ ...at, datum: 'cgcs2000' });
            setPicking(false);
          }}
        />
      )}
    </fieldset>
  );
}

const digits = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

interface PickerProps {
  PlacesMap: PlacesMapType;
  point: { lon: number; lat: number } | null;
  onPick: (point: { lon: number; lat: number }) => void;
  onClose: () => void;
}

function Picker({ PlacesMap, ...p }: PickerProps) {
  const w = useReportWords();
  const [point, setPoint] = useState(p.point);
  return (
    <Sheet title={w.mapTitle} onClose={p.onClose}>
      <div className="pick-map">
        <Suspense fallback={<Skeleton lines={4} />}>
          <PlacesMap
            label={w.mapTitle}
            places={point ? [{ id: 'here', label: '', point, area: null }] : []}
            chosen={['here']}
            onPoint={(at) => setPoint({ lon: digits(at.lon), lat: digits(at.lat) })}
          />
        </Suspense>
      </div>
      <button
        type="button"
        className="btn red report-use"
        aria-disabled={point === null}
        onClick={() => point && p.onPick({ lon: point.lon, lat: point.lat })}
      >
        {w.mapUse}
      </button>
    </Sheet>
  );
}
