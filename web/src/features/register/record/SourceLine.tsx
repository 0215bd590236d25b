import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useFigureWords } from '@/lib/figureWords';
import { useLanguage } from '@/lib/i18n';
import { day, moment } from '@/lib/when';
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
  const how = {
    HAND: f.hand,
    IMPORT: exchange ? pick(exchange.title, language) : f.imported,
    MOVE: f.moved(move ? pick(move.title, language) : (source.move ?? '')),
    OTHER: f.other,
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
      {source.since && ` · ${f.since(day(source.since, language))}`}
      {source.recordedAt && ` · ${f.recorded(moment(source.recordedAt, language))}`}
    </span>
  );
}
