import { useDeferredValue, useState } from 'react';
import { useAreaWords } from '@/lib/areaWords';
import type { DistrictDay } from '../district-day';
import { chainOf } from '../district-day';
import { useNameOf } from '../names';
import { AreaTree } from './AreaTree';
import { found } from './tree';

interface Props {
  day: DistrictDay;
  selected: string | null;
  onChoose: (code: string) => void;
}

/** Everything the map shows, in words: a search box over the tree. */
export function AreaList({ day, selected, onChoose }: Props) {
  const w = useAreaWords();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  return (
    <section className="area-list" aria-label={w.list.title}>
      <label className="area-search">
        <span className="vh">{w.list.search}</span>
        <input
          type="search"
          className="input"
          value={query}
          placeholder={w.list.search}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      {asked.trim() === '' ? (
        <AreaTree day={day} selected={selected} onChoose={onChoose} />
      ) : (
        <Hits day={day} query={asked} selected={selected} onChoose={onChoose} />
      )}
      <p className="area-sum small quiet">{w.list.sum(counts(day))}</p>
    </section>
  );
}

const counts = (day: DistrictDay) => ({
  streets: day.areas.filter((a) => a.kind === 'STREET').length,
  communities: day.areas.filter((a) => a.kind === 'COMMUNITY').length,
  grids: day.areas.filter((a) => a.kind === 'GRID' && a.special === 'NONE').length,
});

function Hits({ day, query, selected, onChoose }: Props & { query: string }) {
  const w = useAreaWords();
  const named = useNameOf();
  const { areas, total } = found(day, query);
  return (
    <div className="area-hits">
      <p className="small quiet" role="status">
        {total > areas.length ? w.list.hitsOf(areas.length, total) : w.list.hits(total)}
      </p>
      <ul role="list">
        {areas.map((area) => (
          <li key={area.id}>
            <button
              type="button"
              className="area-hit"
              aria-current={area.code === selected}
              onClick={() => onChoose(area.code)}
            >
              <b>{named(area.name)}</b> <span className="tag line">{w.kind[area.kind]}</span>
              <small className="quiet">
                {chainOf(day, area)
                  .slice(1)
                  .map((a) => named(a.name))
                  .join(' › ')}{' '}
                <span className="num">{area.code}</span>
              </small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
