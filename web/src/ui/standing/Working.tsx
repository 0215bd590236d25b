import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import type { Standing } from '@/lib/types';
import './standing.css';

/** How the numbers came about, as one would write it down. */
export function Working({ standing }: { standing: Standing }) {
  const language = useLanguage();
  if (standing.working.length === 0) return null;
  return (
    <ol className="working">
      {standing.working.map((step) => (
        <li key={step.what.zh}>
          <span>{pick(step.what, language)}</span>
          <b className="num">{step.value}</b>
          <span className="small quiet num">{step.arithmetic}</span>
        </li>
      ))}
    </ol>
  );
}
