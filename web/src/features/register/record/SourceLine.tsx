import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { isoDay } from '@/lib/days';
import { useFigureWords } from '@/lib/figureWords';
import { useLanguage } from '@/lib/i18n';
import type { FieldSource } from '../figures/requests';
import type { Definition } from '../types';

/** Where a field's value comes from and since when, in one quiet line. */
export function SourceLine({ of, source }: { of: Definition; source: FieldSource | undefined }) {
  const f = useFigureWords();
  const language = useLanguage();
  if (!source) return null;
  if (source.through === 'COMPUTED') return <span className="source-line small quiet">{f.computed}</span>;
  const [register, id] = source.other?.split(':') ?? [];
  const exchange = of.exchanges.find((one) => one.key === source.exchange);
  const move = of.moves.find((one) => one.key === source.move);
  const recorded = source.recordedAt ? isoDay(source.recordedAt) : '';
  const how = {
    HAND: f.hand,
    IMPORT: exchange ? pick(exchange.title, language) : f.imported,
    MOVE: f.moved(move ? pick(move.title, language) : (source.move ?? '')),
    OTHER: f.other,
    MERGE: f.absorbed,
    SIMULATED: f.simulated,
  }[source.through];
  return (
    <span className="source-line small quiet">
      {how}
      {register && id && (
        <>
          {' '}
          <Link to="/desk/registers/$register/$id" params={{ register, id }}>
            {f.otherGo}
          </Link>
        </>
      )}
      {source.recordedBy && ` · ${source.recordedBy}`}
      {source.since && ` · ${f.since(source.since)}`}
      {source.recordedAt && recorded !== source.since && ` · ${f.recorded(recorded)}`}
    </span>
  );
}
