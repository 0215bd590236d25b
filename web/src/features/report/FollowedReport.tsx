import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useReportWords } from '@/lib/reportWords';
import type { Bilingual } from '@/lib/types';
import { useSending } from '@/lib/useSending';
import { moment } from '@/lib/when';
import { ProblemNotice } from '@/ui/ProblemView';
import { TONES } from '@/ui/tones';
import { type Followed, answer, followed } from './requests';

/** One report as its reporter sees it: where it stands, what happened, what comes next, and what he may still say. */
export function FollowedReport({ code, report }: { code: string; report: Followed }) {
  const w = useReportWords().follow;
  const n = useReportWords();
  const language = useLanguage();
  const [rated, setRated] = useState(false);
  return (
    <>
      <section className="follow-head">
        <p className="small quiet">
          {report.joined ? w.joined : `${n.number} ${report.number ?? '…'}`}
          {report.simulated && <span className="tag dotted">{w.simulated}</span>}
        </p>
        <h2 className="h">{report.title ?? (report.subject ? pick(report.subject, language) : n.numberLater)}</h2>
        <p>
          <b className={`tag ${TONES[report.tone as keyof typeof TONES] ?? ''}`}>{pick(report.state, language)}</b>
          {report.place && <span> {pick(report.place, language)}</span>}
          {report.lead && (
            <span>
              {' '}
              · {w.lead2} {pick(report.lead, language)}
            </span>
          )}
          {report.others > 0 && <span className="quiet"> · {w.others(report.others)}</span>}
        </p>
      </section>
      {report.ahead.length > 0 && (
        <section className="follow-ahead">
          <h3 className="lab">{w.next}</h3>
          <ul role="list">
            {report.ahead.map((due) => (
              <li key={due.at + due.says.zh}>
                <b>{pick(due.says, language)}</b> <span className="num">{w.until(moment(due.at, language))}</span>{' '}
                <span className={due.overdue ? 'err' : 'small quiet'}>
                  {due.overdue ? w.late : w.limit(pick(due.limit, language))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {report.shown.length > 0 && (
        <dl className="follow-shown">
          {report.shown.map((one) => (
            <div key={one.title.zh}>
              <dt>{pick(one.title, language)}</dt>
              <dd>{said(one.value, language)}</dd>
            </div>
          ))}
        </dl>
      )}
      {rated && <p role="status">{w.rated}</p>}
      {report.rate.possible && <Rating code={code} report={report} onDone={() => setRated(true)} />}
      {report.notSolved.possible && <NotSolved code={code} />}
      <section>
        <h3 className="lab">{w.story}</h3>
        <ol className="follow-story" role="list">
          {[...report.story].reverse().map((one, i) => (
            <li key={one.at + one.says.zh} className={i === 0 ? 'is-now' : ''}>
              <time dateTime={one.at}>{moment(one.at, language)}</time>
              <span>{pick(one.says, language)}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

const said = (value: unknown, language: 'zh' | 'en') =>
  typeof value === 'object' && value !== null && 'zh' in value ? pick(value as Bilingual, language) : String(value);

function useAnswer(code: string) {
  const queries = useQueryClient();
  const sending = useSending();
  return {
    ...sending,
    say: (what: 'rating' | 'not-solved', body: Parameters<typeof answer>[3], done: () => void) =>
      sending.run(
        (csrf) => answer(csrf, code, what, body),
        (fresh) => {
          queries.setQueryData(followed(code).queryKey, fresh);
          done();
        },
      ),
  };
}

function Rating({ code, report, onDone }: { code: string; report: Followed; onDone: () => void }) {
  const w = useReportWords().follow;
  const language = useLanguage();
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const sending = useAnswer(code);
  const whole = report.rate.fields.every((field) => chosen[field.key]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (whole) sending.say('rating', { fields: chosen }, onDone);
  };
  return (
    <form className="follow-rate" onSubmit={submit}>
      <h3 className="lab">{w.rate}</h3>
      {report.rate.fields.map((field) => (
        <fieldset key={field.key}>
          <legend>{pick(report.rate.says[field.key] ?? field.title, language)}</legend>
          <div className="report-chips">
            {field.codes.map((one) => (
              <label key={one.key} className="chip">
                <input
                  type="radio"
                  className="vh"
                  name={field.key}
                  checked={chosen[field.key] === one.key}
                  onChange={() => setChosen({ ...chosen, [field.key]: one.key })}
                />
                {pick(one.title, language)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      <button type="submit" className="btn red" aria-disabled={!whole || sending.busy}>
        {w.sendRating}
      </button>
    </form>
  );
}

function NotSolved({ code }: { code: string }) {
  const w = useReportWords().follow;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const sending = useAnswer(code);
  if (!open) {
    return (
      <button type="button" className="btn follow-not" onClick={() => setOpen(true)}>
        {w.notSolved}
      </button>
    );
  }
  return (
    <form
      className="follow-rate"
      onSubmit={(event) => {
        event.preventDefault();
        sending.say('not-solved', { reason: reason.trim() }, () => setOpen(false));
      }}
    >
      <label className="lab" htmlFor="not-solved">
        {w.notSolvedWhy}
      </label>
      <textarea
        id="not-solved"
        className="input"
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      <button type="submit" className="btn red" aria-disabled={reason.trim().length < 2 || sending.busy}>
        {w.sendNotSolved}
      </button>
    </form>
  );
}
