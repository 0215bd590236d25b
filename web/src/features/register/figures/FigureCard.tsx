import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useFigureWords } from '@/lib/figureWords';
import { useLanguage } from '@/lib/i18n';
import { moment } from '@/lib/when';
import { ProblemNotice } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { Simulated } from '@/form/Value';
import { Breakdown } from './Breakdown';
import { CasesBehind } from './CasesBehind';
import { TargetBar } from './TargetBar';
import { YearTable } from './YearTable';
import { useAmount } from './amount';
import { type Figure, type FigureLine, type MeasureLine, figure } from './requests';

/** One measure: what it is now, how far from its targets, year by year, by group, and how it is made. */
export function FigureCard({ line }: { line: MeasureLine }) {
  const language = useLanguage();
  const { data, error } = useQuery(figure(line));
  return (
    <article className="sheet figure-card" aria-labelledby={`m-${line.key}`} id={line.key}>
      <h3 className="h s" id={`m-${line.key}`}>
        {pick(line.title, language)}
      </h3>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Skeleton lines={3} />}
      {data && <Body of={data} />}
    </article>
  );
}

function Body({ of }: { of: Figure }) {
  const amount = useAmount();
  const f = useFigureWords();
  const language = useLanguage();
  const unit = of.unit ? pick(of.unit, language) : '';
  const said = amount(of.value, of.kind);
  const records = of.overKind === 'RECORDS';
  const [behind, setBehind] = useState<{ line: FigureLine | null; title: string } | null>(null);
  const open = (line: FigureLine | null, title: string) => setBehind({ line, title });
  return (
    <>
      <p className="figure-now">
        {said === null ? (
          <span className="figure-missing" title={f.nothingOf[of.overKind]}>
            {f.missing}
          </span>
        ) : (
          <>
            <b className="serif num">{said}</b> {unit}
          </>
        )}{' '}
        <Simulated when={of.simulated > 0} />
      </p>
      {of.description && <p className="small mid">{pick(of.description, language)}</p>}
      {of.aims.map((aim) => (
        <TargetBar key={aim.year} of={of} aim={aim} />
      ))}
      {of.forecast && <YearTable of={of} forecast={of.forecast} />}
      {of.lines.length > 0 && <Breakdown of={of} onLine={records ? null : open} />}
      <p className="small">
        {records ? (
          <Link
            to="/desk/registers/$register"
            params={{ register: of.over }}
            search={of.where === null ? {} : { where: of.where }}
          >
            {f.records}
          </Link>
        ) : (
          <button type="button" className="as-link" onClick={() => open(null, pick(of.title, language))}>
            {f.cases}
          </button>
        )}
      </p>
      {behind && <CasesBehind of={of} line={behind.line} title={behind.title} onClose={() => setBehind(null)} />}
      <details className="figure-how">
        <summary className="small">{f.how}</summary>
        <p className="small mid">{pick(of.formula, language)}</p>
        <p className="small mid">
          {[
            f.rows[of.overKind](of.rows.toLocaleString('en')),
            of.missing > 0 && f.without(of.missing.toLocaleString('en')),
            of.simulated > 0 && f.simulatedOf(of.simulated.toLocaleString('en'), of.rows.toLocaleString('en')),
            f.asOf(moment(of.at, language)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="small mid">
          {f.source}：{pick(of.source, language)}
        </p>
        {of.aims.map((aim) => (
          <p key={aim.year} className="small mid">
            {f.target(aim.year)}：{pick(aim.source, language)}
          </p>
        ))}
      </details>
    </>
  );
}
