import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useLanguage, useMessages, useNamed } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import type { IndicatorLine } from '@/lib/types';
import { Amount } from '@/ui/Amount';
import { StatusMark } from '@/ui/standing/StatusMark';
import { WayBar } from '@/ui/standing/WayBar';
import type { Asked } from './requests';

/** One indicator: how it stands, its last reading, and the sentence that says why. */
export function IndicatorRow({ plan, line, asked }: { plan: string; line: IndicatorLine; asked: Asked }) {
  const w = useIndicatorWords();
  const m = useMessages();
  const language = useLanguage();
  const named = useNamed();
  const { indicator: i, latest, standing } = line;
  return (
    <li className="indicator-row">
      <Link className="plain" to="/desk/indicators/$plan/$code" params={{ plan, code: i.code }} search={asked}>
        <span className="indicator-row-no quiet">{i.ordinal}</span>
        <h3 className="indicator-row-name">
          {named.name(i)}
          {i.nature === 'BINDING' && <span className="tag bind">{m.nature.BINDING}</span>}
        </h3>
        <span className="indicator-row-status">
          <StatusMark status={standing.status} />
        </span>
        <span className="indicator-row-value">
          {latest ? (
            <span className={latest.simulated ? 'sim' : undefined}>
              <Amount value={latest.value} unit={i.unit} />
            </span>
          ) : (
            <span className="quiet small">{w.none}</span>
          )}
          {latest && (
            <span className="small quiet">
              {pick(latest.period.label, language)}{' '}
              {latest.simulated && <span className="tag dotted">{w.simulated}</span>}
            </span>
          )}
        </span>
        <span className="indicator-row-way">
          <WayBar standing={standing} />
        </span>
        <p className="indicator-row-say">
          {pick(standing.explanation, language)}
          {line.unreported > 0 && <span className="quiet"> {w.unreported(line.unreported)}</span>}
        </p>
      </Link>
    </li>
  );
}
