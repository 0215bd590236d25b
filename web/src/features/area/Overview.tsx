import { Link } from '@tanstack/react-router';
import { useAreaWords } from '@/lib/areaWords';
import type { When } from './requests';

/** Beside the map while nothing is chosen: what one can do here. */
export function Overview({ mayEdit, when }: { mayEdit: boolean; when: When }) {
  const w = useAreaWords();
  const at = when.at ? `&at=${when.at}` : '';
  return (
    <section className="overview" aria-labelledby="overview-h">
      <h2 id="overview-h" className="h s">
        {w.overview.title}
      </h2>
      <ul role="list" className="ways-list">
        {w.overview.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <ul role="list" className="ways-list is-links">
        <li>
          <Link to="/desk/map/count" search={when.at ? { at: when.at } : {}}>
            {w.count.title}
          </Link>
          <span className="hint">{w.count.lead}</span>
        </li>
        {mayEdit && (
          <li>
            <Link to="/desk/map/import">{w.intake.title}</Link>
            <span className="hint">{w.intake.lead}</span>
          </li>
        )}
        <li>
          <a href={`/api/desk/areas/export?format=geojson${at}`} download>
            {w.overview.geojson}
          </a>{' '}
          <a href={`/api/desk/areas/export?format=csv${at}`} download>
            {w.overview.csv}
          </a>
          <span className="hint">{w.overview.exportHint}</span>
        </li>
      </ul>
    </section>
  );
}
