import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import type { LiveView } from '@/lib/types';
import { moment } from '@/lib/when';
import { Amount } from '@/ui/Amount';
import { StatusMark } from './StatusMark';
import './standing.css';

/** More decimals than are known would be a lie: two, and of what is below one four. */
const told = (value: number) => (Math.abs(value) < 1 ? Math.round(value * 1e4) / 1e4 : Math.round(value * 100) / 100);

/** What a measure says of an indicator now: provisional, made-up data marked, how it is made beside it. */
export function LiveValue({
  live,
  unit,
  forPublic = false,
}: {
  live: LiveView;
  unit: string | null;
  forPublic?: boolean;
}) {
  const w = useIndicatorWords();
  const language = useLanguage();
  return (
    <section className={forPublic ? 'live-value' : 'live-value sheet'} aria-labelledby="live-h">
      <h2 className="h s" id="live-h">
        {w.live.title} <span className="tag dotted">{w.live.tag}</span>{' '}
        {live.simulated > 0 && <span className="tag dotted">{w.simulated}</span>}
      </h2>
      <p className="live-now">
        {live.value === null ? (
          <span className="quiet">{w.live.missing(live.missing ? pick(live.missing, language) : '')}</span>
        ) : (
          <span className={live.simulated > 0 ? 'sim live-amount' : 'live-amount'}>
            <Amount value={told(live.value)} unit={unit} />
          </span>
        )}
        <span className="small mid">
          {live.byPeriod ? w.live.soFar(pick(live.period.label, language)) : w.live.now} · {pick(live.title, language)}
        </span>
      </p>
      {live.standing && (
        <p className="live-standing">
          <StatusMark status={live.standing.status} forPublic={forPublic} />{' '}
          <span className="small">{pick(live.standing.explanation, language)}</span>
        </p>
      )}
      <p className="small mid">{forPublic ? w.live.publicLead : w.live.lead}</p>
      <dl className="kv">
        <dt>{w.live.formula}</dt>
        <dd>
          {pick(live.formula, language)}
          {live.rows > 0 && (
            <span className="quiet">
              {' '}
              {language === 'en' ? '(' : '（'}
              {w.live.rows(live.rows)}
              {live.unknown > 0 && w.live.unknown(live.unknown)}
              {live.simulated > 0 && `${language === 'en' ? '; ' : '；'}${w.live.simulated(live.simulated, live.rows)}`}
              {language === 'en' ? ')' : '）'}
            </span>
          )}
        </dd>
        {live.flaws && (
          <>
            <dt>{w.live.flaws}</dt>
            <dd>{pick(live.flaws, language)}</dd>
          </>
        )}
        <dt>{w.live.source}</dt>
        <dd>{pick(live.source, language)}</dd>
        <dt>{w.live.at}</dt>
        <dd>{moment(live.at, language)}</dd>
      </dl>
    </section>
  );
}
