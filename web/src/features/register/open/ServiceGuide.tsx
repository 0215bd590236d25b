import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useOpenWords } from '@/lib/openWords';
import { day } from '@/lib/when';
import type { OpenLine } from './requests';

/** One item's guide: papers, steps, limits, where and when; from here one applies for it or asks. */
export function ServiceGuide({ one }: { one: OpenLine }) {
  const o = useOpenWords();
  const w = o.services;
  const language = useLanguage();
  const text = (field: string) => (typeof one.values[field] === 'string' ? one.values[field] : null);
  const named = (field: string) => one.titles[field] && pick(one.titles[field], language);
  const number = (field: string) => (typeof one.values[field] === 'number' ? one.values[field] : null);
  const lines = (field: string) => (text(field) ?? '').split('\n').filter((line) => line.trim() !== '');
  const promised = number('promisedDays');
  const statutory = number('statutoryDays');
  const approvedOn = text('approvedOn');
  const rows: [string, string | null | undefined | false][] = [
    [w.conditions, text('conditions')],
    [w.limit, promised !== null && statutory !== null && w.limits(promised, statutory)],
    [w.how, named('way')],
    [w.where, text('windows')],
    [w.hours, text('hours')],
    [w.fee, text('fee')],
    [w.body, [named('body'), text('joining')].filter(Boolean).join('，')],
    [w.ground, text('ground')],
    [w.approved, approvedOn && [named('approver'), day(approvedOn, language)].filter(Boolean).join(' ')],
  ];
  return (
    <div className="service-guide">
      <h3 className="lab">{w.papers}</h3>
      <ul className="service-list">
        {lines('papers').map((paper) => (
          <li key={paper}>{paper}</li>
        ))}
      </ul>
      {text('owing') && (
        <p className="small mid">
          {w.owing}
          {text('owing')}
        </p>
      )}
      <h3 className="lab">{w.steps}</h3>
      <ol className="service-list">
        {lines('guide').map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <dl className="open-record">
        {rows
          .filter(([, value]) => value)
          .map(([title, value]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p className="service-go">
        <Link className="btn red" to="/ask/$door" params={{ door: 'apply' }} search={{ record: String(one.id) }}>
          {w.apply}
          <span className="vh"> {one.title}</span>
        </Link>
        <Link className="btn" to="/ask/$door" params={{ door: 'enquiry' }} search={{ words: `${one.title}：` }}>
          {w.ask}
          <span className="vh"> {one.title}</span>
        </Link>
      </p>
    </div>
  );
}
