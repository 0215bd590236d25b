import { useMemo, useRef } from 'react';
import { ProblemNotice } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import type { DistrictDay } from '../district-day';
import { middle } from '../geometry/middle';
import type { Position } from '../geometry/shape';
import { MapFrame } from '../map/MapFrame';
import type { MapHandle, MapMark, Pen } from '../map/scene';
import { useMapNames } from '../names';
import { OPEN_BASE } from '../requests';
import { useDistrictDay } from '../useDistrictDay';
import { useTiandituKey } from '../useMapSettings';
import '../area.css';

/** Something of another feature that has a place: at a point, or in the middle of an area. */
export interface Placed {
  id: string;
  label: string;
  point: { lon: number; lat: number } | null;
  area: string | null;
  /** How it presses: over time is a diamond, near it a square, else a ring. Undefined: a plain dot. */
  tone?: 'late' | 'near' | 'run' | undefined;
}

interface Props {
  label: string;
  places: readonly Placed[];
  chosen: readonly string[];
  /** What lies under a sign that was pressed. */
  onChoose?: (ids: string[]) => void;
  /** What lies under the sign that the pointer is over; nothing: over none. */
  onHover?: (ids: string[]) => void;
  onPoint?: (point: { lon: number; lat: number }) => void;
  /** Who looks is not signed in: the district and its streets only. */
  open?: boolean;
}

const TODAY = { at: null, knownAt: null };
const CHOOSE: Pen = { kind: 'choose', only: null };
const ASK: Pen = { kind: 'ask' };
const NOTHING = () => undefined;
const NONE: never[] = [];

/** Today's district with signs of what lies in it; a sign tells how many are there where there are several. */
export default function PlacesMap({ label, places, chosen, onChoose, onHover, onPoint, open = false }: Props) {
  const { day, error } = useDistrictDay(TODAY, true, open ? OPEN_BASE : undefined);
  const handle = useRef<MapHandle>(null);
  const names = useMapNames(day);
  const tiandituKey = useTiandituKey(open);
  const spots = useMemo(() => (day ? spotsOf(day, places) : NONE), [day, places]);
  const marks = useMemo(() => marksOf(spots, chosen), [spots, chosen]);
  const idsOf = (key: string | null) => spots.find((spot) => spot.key === key)?.ids ?? [];
  if (error && !day) return <ProblemNotice error={error} />;
  if (!day) return <Skeleton lines={4} />;
  return (
    <div className="places-map" role="group" aria-label={label}>
      <MapFrame
        scene={{
          day,
          compare: null,
          selected: null,
          picked: NONE,
          sketches: NONE,
          marks,
          pen: onPoint ? ASK : CHOOSE,
          ...names,
        }}
        handle={handle}
        tiandituKey={tiandituKey}
        onChoose={NOTHING}
        onMark={(key) => onChoose?.(idsOf(key))}
        {...(onHover ? { onHover: (key: string | null) => onHover(idsOf(key)) } : {})}
        onAsk={([lon, lat]) => onPoint?.({ lon, lat })}
        onLine={NOTHING}
        onRing={NOTHING}
        onCorners={NOTHING}
        onFixed={NOTHING}
      />
    </div>
  );
}

interface Spot {
  key: string;
  at: Position;
  ids: string[];
  tone: Placed['tone'];
}

/** One for each point, one for each area of what has no point of its own. */
function spotsOf(day: DistrictDay, places: readonly Placed[]): Spot[] {
  const spots = new Map<string, Spot>();
  for (const place of places) {
    const at: Position | null = place.point ? [place.point.lon, place.point.lat] : middleOf(day, place.area);
    if (!at) continue;
    const key = place.point ? at.map((n) => n.toFixed(6)).join() : `area ${place.area}`;
    const spot = spots.get(key);
    if (spot) {
      spot.ids.push(place.id);
      // Of several in one place the one that presses most.
      if (PRESSING.indexOf(place.tone) < PRESSING.indexOf(spot.tone)) spot.tone = place.tone;
    } else spots.set(key, { key, at, ids: [place.id], tone: place.tone });
  }
  return [...spots.values()];
}

function middleOf(day: DistrictDay, code: string | null): Position | null {
  const area = code === null ? undefined : day.byCode.get(code);
  const [largest] = (area && day.shapes.get(area.code)) ?? [];
  return area?.center ?? (largest ? middle(largest) : null);
}

const PRESSING: readonly Placed['tone'][] = ['late', 'near', 'run', undefined];
const TONES = { late: 'ERROR', near: 'WARNING', run: 'POINT' } as const;

const marksOf = (spots: readonly Spot[], chosen: readonly string[]): MapMark[] =>
  spots.map(({ key, at, ids, tone }) => {
    const isChosen = ids.some((id) => chosen.includes(id));
    return {
      id: key,
      place: at,
      shape: null,
      label: ids.length > 1 ? String(ids.length) : '',
      tone: tone ? TONES[tone] : isChosen ? 'CHOSEN' : 'PLACE',
      shown: tone !== undefined && isChosen,
    };
  });
