import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import type { IndicatorDesk } from '@/lib/types';
import { day, moment } from '@/lib/when';
import { Amount } from '@/ui/Amount';
import { Working } from '@/ui/standing/Working';

/** Why this status: the arithmetic, the bands, whose rule. */
export function Why({ page }: { page: IndicatorDesk }) {
  const w = useIndicatorWords();
  const language = useLanguage();
  const { standing, rule } = page.line;
  return (
    <section className="sheet" aria-labelledby="why-h">
      <h2 className="h s" id="why-h">
        {w.why(pick(standing.label, language))}
      </h2>
      <Working standing={standing} />
      {rule && standing.consistency !== null && <p className="small quiet">{w.bands(rule.bands)}</p>}
      {rule && (
        <>
          <p className="small quiet">{rule.decided ? w.ruleOf.true(rule.reason ?? '') : w.ruleOf.false}</p>
          <dl className="kv">
            <dt>{w.facts.measure}</dt>
            <dd>{pick(rule.measureLabel, language)}</dd>
            <dt>{w.facts.frequency}</dt>
            <dd>{pick(rule.frequencyLabel, language)}</dd>
            <dt>{w.facts.lead}</dt>
            <dd>{rule.lead?.name ?? w.district}</dd>
          </dl>
        </>
      )}
    </section>
  );
}

/** Where the figure that was judged comes from. */
export function Provenance({ page }: { page: IndicatorDesk }) {
  const w = useIndicatorWords();
  const language = useLanguage();
  const { latest } = page.line;
  if (!latest) return null;
  return (
    <section className="sheet" aria-labelledby="from-h">
      <h2 className="h s" id="from-h">
        {w.provenance}
      </h2>
      <dl className="kv">
        <dt>{w.facts.source}</dt>
        <dd>{latest.source}</dd>
        {latest.file && (
          <>
            <dt>{w.facts.file}</dt>
            <dd>{latest.cell ? w.cell(latest.file, latest.cell) : latest.file}</dd>
          </>
        )}
        <dt>{w.facts.vintage}</dt>
        <dd>
          {pick(latest.vintageLabel, language)} ·{' '}
          {latest.publishedOn ? day(latest.publishedOn, language) : w.notPublished}
        </dd>
        <dt>{w.facts.filed}</dt>
        <dd>
          {latest.unit?.name ?? w.district} · {latest.by}
        </dd>
        <dt>{w.facts.at}</dt>
        <dd className="num">{moment(latest.recordedAt, language)}</dd>
        {latest.note && (
          <>
            <dt>{w.facts.note}</dt>
            <dd>{latest.note}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** The city's papers; what was recorded before stays. */
export function Assignments({ page }: { page: IndicatorDesk }) {
  const w = useIndicatorWords();
  const language = useLanguage();
  if (page.assignments.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="city-h">
      <h2 className="h s" id="city-h">
        {w.assignments}
      </h2>
      <ul className="working assignments">
        {page.assignments.map((one) => (
          <li key={`${one.year}-${one.recordedAt}`} className={one.current ? undefined : 'is-superseded'}>
            <b>
              {w.assignment(one.year, '')}{' '}
              {one.value !== null && <Amount value={one.value} unit={page.line.indicator.unit} />}
            </b>
            <span>{pick(one.stateLabel, language)}</span>
            <span className="small quiet">
              {one.documentNo} · {w.received(day(one.receivedOn, language))}
              {one.simulated && <span className="tag dotted">{w.simulated}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
