import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { either, pick } from '@/lib/api';
import { useFilingWords } from '@/lib/filingWords';
import { useLanguage, useNamed } from '@/lib/i18n';
import { Amount } from '@/ui/Amount';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { form, forms } from '../formRequests';
import { Beside } from './Beside';
import { FormFields } from './FormFields';
import { History } from './History';
import '../indicators.css';
import './forms.css';

/** /desk/indicators/forms/:plan/:code/:period : one figure, to be filed in a minute. */
export function FormPage() {
  const { plan, code, period } = useParams({ from: '/desk/indicators/forms/$plan/$code/$period' });
  // Another form begins with empty fields.
  return <OneForm key={`${code}-${period}`} plan={plan} code={code} period={period} />;
}

function OneForm({ plan, code, period }: { plan: string; code: string; period: string }) {
  const w = useFilingWords();
  const language = useLanguage();
  const named = useNamed();
  const [isDone, setDone] = useState(false);
  const query = useQuery(form(plan, code, period));
  const name = query.data ? named.name(query.data.indicator) : '';
  useTitle(name || w.forms.title);
  if (query.error) return <ProblemView error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const page = query.data;
  const year = Number(page.period.key.slice(0, 4));
  return (
    <div className="indicator-page form-page">
      <nav className="indicator-crumb small quiet" aria-label={w.ways.label}>
        <Link to="/desk/indicators/forms" search={{ plan }}>
          {w.form.crumb}
        </Link>
        <span aria-hidden="true"> › </span>
        {either(page.indicator.group, page.indicator.groupEn, language)}
      </nav>
      <header>
        <h1 className="h page-title">{name}</h1>
        <p className="form-period">{pick(page.period.label, language)}</p>
      </header>
      {isDone ? (
        <Done plan={plan} code={code} period={period} name={name} label={pick(page.period.label, language)} />
      ) : (
        <>
          <Beside indicator={page.indicator} beside={page.beside} year={year} />
          {page.current && (
            <p className="notice earth">
              {w.form.current}：<Amount value={page.current.value} unit={page.indicator.unit} />
            </p>
          )}
          {page.filings[0]?.state === 'WAITING' && <p className="notice">{w.form.waitingNow}</p>}
          {page.filings[0]?.state === 'RETURNED' && page.filings[0].decision?.grounds && (
            <p className="notice red">{w.forms.grounds(page.filings[0].decision.grounds)}</p>
          )}
          <FormFields plan={plan} page={page} onDone={() => setDone(true)} />
        </>
      )}
      <History filings={page.filings} unit={page.indicator.unit} />
    </div>
  );
}

/** It is sent; where to from here. */
function Done(p: { plan: string; code: string; period: string; name: string; label: string }) {
  const w = useFilingWords();
  const language = useLanguage();
  const { data } = useQuery(forms(p.plan));
  const next = data?.forms.find(
    (one) => one.state !== 'WAITING' && !(one.code === p.code && one.period.key === p.period),
  );
  return (
    <section className="sheet form-done" aria-live="polite">
      <h2 className="h">{w.form.done}</h2>
      <p>{w.form.doneLead(p.name, p.label)}</p>
      <p className="row wrap">
        {next && (
          <Link
            className="btn ink"
            to="/desk/indicators/forms/$plan/$code/$period"
            params={{ plan: p.plan, code: next.code, period: next.period.key }}
          >
            {w.form.next(either(next.name, next.nameEn, language), pick(next.period.label, language))}
          </Link>
        )}
        <Link className="btn" to="/desk/indicators/forms" search={{ plan: p.plan }}>
          {w.form.all}
        </Link>
      </p>
    </section>
  );
}
