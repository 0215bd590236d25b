import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { BearingCases } from '@/features/cases/promise/BearingCases';
import { either, pick } from '@/lib/api';
import { useFilingWords } from '@/lib/filingWords';
import { useLanguage, useMessages, useNamed } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import { baseText, targetText } from '@/lib/quantity';
import { useSession } from '@/lib/session';
import type { IndicatorDesk } from '@/lib/types';
import { Amount } from '@/ui/Amount';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { PathChart } from '@/ui/standing/PathChart';
import { ReadingTable } from '@/ui/standing/ReadingTable';
import { StatusMark } from '@/ui/standing/StatusMark';
import { WayBar } from '@/ui/standing/WayBar';
import { useTitle } from '@/ui/useTitle';
import { FileReading } from './FileReading';
import { TwoTimes } from './TwoTimes';
import { Assignments, Provenance, Why } from './IndicatorSides';
import { InBody } from './InBody';
import { LiveSheet } from './LiveSheet';
import { indicator } from './requests';
import './indicators.css';

/** /desk/indicators/:plan/:code : the sentence, the figure, then the proof. */
export function IndicatorPage() {
  const { plan, code } = useParams({ from: '/desk/indicators/$plan/$code' });
  const asked = useSearch({ from: '/desk/indicators/$plan/$code' });
  const w = useIndicatorWords();
  const forms = useFilingWords();
  const language = useLanguage();
  const named = useNamed();
  const navigate = useNavigate();
  const { may } = useSession();
  const [filing, setFiling] = useState(false);
  const query = useQuery(indicator(plan, code, asked));
  const name = query.data ? named.name(query.data.line.indicator) : '';
  useTitle(name || w.title);
  if (query.error) return <ProblemView error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const page = query.data;
  const i = page.line.indicator;
  const toFile = page.unreported.at(-1) ?? page.line.latest?.period;
  return (
    <div className="indicator-page">
      <nav className="indicator-crumb small quiet" aria-label={w.title}>
        <Link to="/desk/indicators" search={{ plan, ...asked }}>
          {w.title}
        </Link>
        <span aria-hidden="true"> › </span>
        {either(i.group, i.groupEn, language)}
        <span aria-hidden="true"> › </span>
        {w.no(i.ordinal)}
      </nav>
      <Head page={page} name={name} />
      <div className="indicator-acts">
        <TwoTimes
          asked={asked}
          to={(next) => void navigate({ to: '/desk/indicators/$plan/$code', params: { plan, code }, search: next })}
        />
        {may('indicators-edit') && (
          <Link className="btn" to="/desk/indicators/$plan/$code/rule" params={{ plan, code }}>
            {forms.rule.open}
          </Link>
        )}
        {page.mayFile && may('readings-edit') && toFile && (
          <Link
            className="btn"
            to="/desk/indicators/forms/$plan/$code/$period"
            params={{ plan, code, period: toFile.key }}
          >
            {forms.ways.forms}
          </Link>
        )}
        {page.mayFile && may('indicators-edit') && (
          <button type="button" className="btn ink" onClick={() => setFiling(true)}>
            {w.file}
          </button>
        )}
      </div>
      <div className="indicator-grid">
        <div className="indicator-col">
          <section className="sheet" aria-labelledby="chart-h">
            <h2 className="h" id="chart-h">
              {w.chart}
            </h2>
            <PathChart
              line={page.line}
              path={page.path}
              course={page.course}
              readings={page.readings}
              forecast={page.forecast}
            />
            {page.forecast && <p className="small mid indicator-forecast">{pick(page.forecast.says, language)}</p>}
          </section>
          {page.readings.length > 0 && (
            <section className="sheet" aria-labelledby="readings-h">
              <h2 className="h" id="readings-h">
                {w.table} <span className="quiet small">{w.tableLead}</span>
              </h2>
              <ReadingTable unit={i.unit} readings={page.readings} course={page.course} />
            </section>
          )}
        </div>
        <div className="indicator-col">
          {page.live && <LiveSheet plan={plan} page={page} live={page.live} />}
          <Why page={page} />
          <Assignments page={page} />
          <Provenance page={page} />
          {may('cases-read') && <BearingCases plan={plan} code={code} />}
          {page.body.length > 0 && <InBody plan={plan} figures={page.body} />}
          {page.unreported.length > 0 && (
            <section className="sheet" aria-labelledby="waiting-h">
              <h2 className="h s" id="waiting-h">
                {w.waiting}
              </h2>
              <p>{page.unreported.map((one) => pick(one.label, language)).join(language === 'en' ? ', ' : '、')}</p>
            </section>
          )}
        </div>
      </div>
      <nav className="indicator-steps" aria-label={w.next}>
        {page.previous ? (
          <Link to="/desk/indicators/$plan/$code" params={{ plan, code: page.previous }} search={asked}>
            ← {w.previous}
          </Link>
        ) : (
          <span />
        )}
        {page.next && (
          <Link to="/desk/indicators/$plan/$code" params={{ plan, code: page.next }} search={asked}>
            {w.next} →
          </Link>
        )}
      </nav>
      {filing && <FileReading plan={plan} page={page} onClose={() => setFiling(false)} />}
    </div>
  );
}

function Head({ page, name }: { page: IndicatorDesk; name: string }) {
  const w = useIndicatorWords();
  const m = useMessages();
  const language = useLanguage();
  const { indicator: i, latest, standing, rule, simulated } = page.line;
  const target = i.target.relative ?? targetText(i.target, i.unit, language);
  return (
    <header className="indicator-head">
      <div>
        <h1>{name}</h1>
        <p className="indicator-tags">
          <StatusMark status={standing.status} />
          {i.nature && <span className={i.nature === 'BINDING' ? 'tag bind' : 'tag line'}>{m.nature[i.nature]}</span>}
          {rule && <span className="tag">{pick(rule.directionLabel, language)}</span>}
          <span className="small mid">
            {i.base.year !== null && w.yearOf(i.base.year)}{' '}
            {i.base.value === null ? w.missing : baseText(i.base, i.unit, language)} →{' '}
            {i.target.year !== null && w.yearOf(i.target.year)} {target}
          </span>
        </p>
        <p className={`indicator-say is-${standing.status}`}>{pick(standing.explanation, language)}</p>
        {simulated && <p className="small quiet">{w.simulatedOne}</p>}
      </div>
      <div className="indicator-big">
        {latest ? (
          <p className="indicator-value">
            <span className={latest.simulated ? 'sim' : undefined}>
              <Amount value={latest.value} unit={i.unit} />
            </span>
          </p>
        ) : (
          <p className="indicator-value quiet">{w.none}</p>
        )}
        {latest && (
          <p className="small mid">
            {pick(latest.period.label, language)} · {pick(latest.vintageLabel, language)}{' '}
            {latest.simulated && <span className="tag dotted">{w.simulated}</span>}
          </p>
        )}
        <WayBar standing={standing} />
      </div>
    </header>
  );
}
