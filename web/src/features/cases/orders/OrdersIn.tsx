import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { CellFaults } from '@/form/CellFaults';
import { ColumnTable } from '@/form/ColumnTable';
import { fieldOf, typed } from '@/form/fields';
import { type Mapping, guessed, twice } from '@/form/mapping';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useOrdersWords } from '@/lib/ordersWords';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { useSending } from '@/lib/useSending';
import { FileDrop } from '@/ui/FileDrop';
import { ProblemNotice } from '@/ui/ProblemView';
import { asked } from '../open/asked';
import type { CaseType } from '../types';
import { remember, remembered } from './remembered';
import { type Heading, type Report, backOf, columnsOf, take } from './requests';

interface Given {
  file: File;
  heading: Heading;
}

/** A file, what its columns are, a dry run, and only then the import. */
export function OrdersIn({ of }: { of: CaseType }) {
  const w = useOrdersWords();
  const intake = useRegisterWorkWords().intake;
  const language = useLanguage();
  const sending = useSending();
  const [given, setGiven] = useState<Given | null>(null);
  const [mapping, setMapping] = useState<Mapping>({});
  const [from, setFrom] = useState('');
  const [report, setReport] = useState<Report | null>(null);
  const shown = asked(of);
  const double = twice(mapping);
  const hotlines = fieldOf(shown, of.orders?.from ?? '')?.codes ?? [];
  const n = (count: number) => count.toLocaleString('en');

  const open = (file: File) => {
    setReport(null);
    sending.run(
      (csrf) => columnsOf(csrf, of.key, file),
      (heading) => {
        setMapping(guessed(heading.columns, remembered(of.key), new Set(typed(shown).map((field) => field.key))));
        setGiven({ file, heading });
      },
    );
  };
  const run = (apply: boolean) => {
    if (!given || double.length > 0) return;
    sending.run(
      (csrf) => take(csrf, of.key, given.file, { mapping, from, apply }),
      (done) => {
        remember(of.key, mapping);
        setReport(done);
      },
    );
  };
  return (
    <div className="cases-page is-narrow orders-page">
      <header className="cases-head">
        <h1 className="h page-title">{w.title}</h1>
      </header>
      <p className="mid">{w.lead}</p>
      <label className="field">
        <span className="lab">{w.from}</span>
        <select className="input" value={from} onChange={(event) => setFrom(event.target.value)}>
          <option value="">{w.eachSays}</option>
          {hotlines.map((code) => (
            <option key={code.key} value={code.key}>
              {pick(code.title, language)}
            </option>
          ))}
        </select>
      </label>
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      {report && (
        <section className="notice" aria-labelledby="orders-report">
          <div className="grow">
            <h2 className="h s" id="orders-report" role="status">
              {report.applied ? w.done(n(report.opened)) : w.tried}
            </h2>
            <p className="num">{w.counts(n(report.read), n(report.opened), n(report.known), n(report.refused))}</p>
            {report.ignoredColumns.length > 0 && (
              <p className="small quiet">{intake.ignored(report.ignoredColumns.join('、'))}</p>
            )}
            {!report.applied && report.opened > 0 && (
              <button type="button" className="btn ink" aria-disabled={sending.busy} onClick={() => run(true)}>
                {w.apply(n(report.opened))}
              </button>
            )}
            {report.applied && (
              <Link to="/desk/cases" search={{ type: of.key }} className="btn">
                {w.see}
              </Link>
            )}
          </div>
        </section>
      )}
      {report && given && (
        <CellFaults
          of={of}
          name={given.file.name}
          cells={report.cells}
          title={intake.problems(n(report.cells.length))}
        />
      )}
      {given && !report?.applied && (
        <section className="column-map" aria-labelledby="orders-columns">
          <h2 className="h s" id="orders-columns">
            {intake.mapTitle(given.file.name, n(given.heading.rows))}
          </h2>
          <ColumnTable
            fields={typed(shown)}
            columns={given.heading.columns}
            mapping={mapping}
            onMapping={(next) => {
              setMapping(next);
              setReport(null);
            }}
          />
          {double.length > 0 && (
            <p className="err" role="alert">
              {double
                .map((key) => {
                  const field = fieldOf(shown, key);
                  return intake.twice(field ? pick(field.title, language) : key);
                })
                .join(' ')}
            </p>
          )}
          <div className="row wrap">
            <button type="button" className="btn ink" aria-disabled={sending.busy} onClick={() => run(false)}>
              {intake.tryOut}
            </button>
            <span className="small quiet">{intake.mapLead}</span>
          </div>
        </section>
      )}
      <FileDrop label={w.title} again={given !== null} words={intake} onFile={open} />
      <section aria-labelledby="orders-back">
        <h2 className="h s" id="orders-back">
          {w.back}
        </h2>
        <p className="small quiet">{w.backLead}</p>
        <div className="row wrap">
          <a className="btn" href={backOf(of.key, 'xlsx', from)} download>
            {w.xlsx}
          </a>
          <a className="btn" href={backOf(of.key, 'csv', from)} download>
            {w.csv}
          </a>
        </div>
      </section>
    </div>
  );
}
