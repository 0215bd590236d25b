import { useQuery } from '@tanstack/react-query';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { moment } from '@/lib/when';
import { elsewhere } from '../requests';
import type { Detail } from '../types';

/** From which other city's server it came, and to which it went; nothing where neither. */
export function Elsewhere({ detail: { line } }: { detail: Detail }) {
  const w = useCasesWords();
  const language = useLanguage();
  const { data } = useQuery(elsewhere(line.type, line.number));
  if (!data || (data.from === null && data.to.length === 0)) return null;
  return (
    <section className="related">
      <h2 className="h s">{w.elsewhere.title}</h2>
      <ul role="list">
        {data.from && (
          <li>
            {w.elsewhere.from} <b>{data.from.peer}</b> <bdi className="num">{data.from.requestId}</bdi>
          </li>
        )}
        {data.to.map((one) => (
          <li key={one.peer}>
            {w.elsewhere.to} <b>{one.peer}</b> <span className="tag line">{w.elsewhere.states[one.state]}</span>{' '}
            {one.requestId && <bdi className="num">{one.requestId}</bdi>}{' '}
            {one.notes && (
              <>
                “<bdi>{one.notes}</bdi>”{' '}
              </>
            )}
            <span className="small quiet">{moment(one.changedAt, language)}</span>
            {one.failure && (
              <p className="small err">
                <bdi>{one.failure}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
