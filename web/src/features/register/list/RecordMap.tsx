import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, useMemo, useState } from 'react';
import { useRegisterWords } from '@/lib/registerWords';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { Simulated } from '@/form/Value';
import { StageTag } from '../StageTag';
import { areaField, pointField, stageOf } from '../definition';
import type { Place, WithMap } from '@/form/places';
import { type Asked, fetchPage, page } from '../requests';
import type { Point } from '@/form/types';
import type { Definition, Entry } from '../types';

const AT_ONCE = 200;
const MOST = 1_000;

/** Where the records are; what is under a sign stands in the list beside the map, and all of them before one is pressed. */
export function RecordMap({ of, asked, PlacesMap }: WithMap & { of: Definition; asked: Asked }) {
  const w = useRegisterWords();
  const [chosen, setChosen] = useState<string[]>([]);
  const { data, error, refetch } = useQuery({
    queryKey: [page(of.key, asked, null, AT_ONCE), 'map'],
    queryFn: ({ signal }) => first(of, asked, signal),
  });
  const places = useMemo(() => (data ? placesOf(of, data.records) : []), [of, data]);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const under = data.records.filter((row) => chosen.includes(String(row.id)));
  const n = (count: number) => count.toLocaleString('en');
  return (
    <section className="record-map" aria-label={w.map.label}>
      <div className="record-map-canvas">
        <Suspense fallback={<Skeleton lines={4} />}>
          <PlacesMap label={w.map.label} places={places} chosen={chosen} onChoose={setChosen} />
        </Suspense>
      </div>
      <div className="record-map-list">
        <p className="small mid" role="status">
          {places.length === 0
            ? w.map.none
            : chosen.length > 0
              ? w.map.here(under.length)
              : w.map.places(n(places.length), n(data.records.length))}
        </p>
        {data.more && <p className="notice earth small">{w.map.most(n(MOST))}</p>}
        <ul role="list">
          {(chosen.length > 0
            ? under
            : data.records.filter((row) => places.some((one) => one.id === String(row.id)))
          ).map((row) => (
            <li key={row.id}>
              <Link
                to="/desk/registers/$register/$id"
                params={{ register: of.key, id: String(row.id) }}
                className="record-name"
                data-row=""
              >
                {row.title}
              </Link>
              <Simulated when={row.simulated} />
              <StageTag stage={stageOf(of, row.stage)} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** As many as the map draws; `more` where that was not all. */
async function first(of: Definition, asked: Asked, signal: AbortSignal): Promise<{ records: Entry[]; more: boolean }> {
  const fields = [of.titleField, pointField(of)?.key, areaField(of)?.key].filter((key) => key !== undefined);
  const records: Entry[] = [];
  let after: string | null = null;
  do {
    const next = await fetchPage(page(of.key, asked, after, AT_ONCE, fields), signal);
    records.push(...next.records);
    after = next.next;
  } while (after !== null && records.length < MOST);
  return { records: records.slice(0, MOST), more: after !== null };
}

function placesOf(of: Definition, records: readonly Entry[]): Place[] {
  const point = pointField(of)?.key;
  const area = areaField(of)?.key;
  return records
    .map((row) => ({
      id: String(row.id),
      label: row.title,
      point: point ? ((row.values[point] as Point | undefined) ?? null) : null,
      area: area ? ((row.values[area] as string | undefined) ?? null) : null,
    }))
    .filter((place) => place.point !== null || place.area !== null);
}
