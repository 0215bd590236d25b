import { Suspense, useMemo } from 'react';
import type { PlacesMapType } from '@/form/places';
import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { Skeleton } from '@/ui/Skeleton';
import { lineLook } from '../clock';
import type { Asked } from '../requests';
import { useNow } from '../useNow';
import { useCases } from './useCases';

/** The cases of the list where they are, by how their clocks press; each stands in the middle of its area. */
export function CaseMap(p: {
  asked: Asked;
  order: 'due' | 'newest';
  PlacesMap: PlacesMapType;
  chosen: readonly string[];
  onChoose: (numbers: string[]) => void;
  onHover: (numbers: string[]) => void;
}) {
  const w = useCasesWords();
  const language = useLanguage();
  const { lines } = useCases(p.asked, p.order);
  // A sign changes its shape by the minute, not by the second.
  const minute = Math.floor(useNow() / 60_000) * 60_000;
  const places = useMemo(
    () =>
      (lines ?? [])
        .filter((line) => line.area !== null)
        .map((line) => {
          const look = lineLook(line, minute);
          return {
            id: line.number,
            label: line.title,
            point: null,
            area: line.area?.code ?? null,
            tone: look === 'late' || look === 'near' ? look : ('run' as const),
          };
        }),
    [lines, minute],
  );
  const shown = (lines ?? []).filter((line) => p.chosen.includes(line.number));
  return (
    <aside className="case-map" aria-label={w.map.title}>
      <div className="case-map-frame">
        <Suspense fallback={<Skeleton lines={4} />}>
          <p.PlacesMap
            label={w.map.label(places.length)}
            places={places}
            chosen={p.chosen}
            onChoose={p.onChoose}
            onHover={p.onHover}
          />
        </Suspense>
      </div>
      <p className="row wrap small quiet case-map-key">
        <span>
          <i className="sign is-late" aria-hidden="true" />
          {w.map.late}
        </span>
        <span>
          <i className="sign is-near" aria-hidden="true" />
          {w.map.near}
        </span>
        <span>
          <i className="sign is-run" aria-hidden="true" />
          {w.map.run}
        </span>
        <span>{w.map.middle}</span>
      </p>
      <p className="small case-map-shown" role="status">
        {shown.length > 0 &&
          shown
            .slice(0, 3)
            .map((line) => (line.area ? `${line.title} · ${pick(line.area.name, language)}` : line.title))
            .join('；')}
      </p>
    </aside>
  );
}
