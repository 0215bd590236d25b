import { pick } from '@/lib/api';
import { useAreaWords } from '@/lib/areaWords';
import { useLanguage } from '@/lib/i18n';
import type { Dependent } from '../types';

/** What hangs on an area: what, how many, and a few of them. */
export function Dependents({ dependents }: { dependents: Dependent[] }) {
  const w = useAreaWords();
  const language = useLanguage();
  if (dependents.length === 0) return <p className="quiet">{w.dependents.none}</p>;
  return (
    <ul className="dependents" role="list">
      {dependents.map((d, i) => (
        <li key={i}>
          <b className="num">{d.count}</b> {pick(d.what, language)}
          {d.examples.length > 0 && <span className="quiet"> {w.dependents.such(d.examples.join('、'))}</span>}
        </li>
      ))}
    </ul>
  );
}
