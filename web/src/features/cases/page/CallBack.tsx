import { Value } from '@/form/Value';
import { fieldOf } from '@/form/fields';
import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { moment } from '@/lib/when';
import { shortly } from '../called';
import type { CaseType, Detail } from '../types';

/** The call-back it was drawn for: what to ask, what was answered, and why it was drawn. */
export function CallBack({ of, detail }: { of: CaseType; detail: Detail }) {
  const w = useCasesWords();
  const language = useLanguage();
  const call = detail.callBack;
  if (!call) return null;
  const answered = call.calls.some((one) => one.reached);
  const [tag, words] = call.waiting
    ? ['tag earth', w.after.callWaiting]
    : answered
      ? ['tag water', w.after.callDone]
      : ['tag line', w.after.callGivenUp];
  return (
    <section className="related">
      <h2 className="h s">
        {w.after.call} <span className={tag}>{words}</span>
      </h2>
      {call.waiting && (
        <p className="said">
          <span className="quiet small">{w.after.script}</span> {pick(call.script, language)}
        </p>
      )}
      {call.missed > 0 && <p className="small mid">{w.after.attempts(call.missed, call.attempts)}</p>}
      <ul role="list">
        {call.calls.map((one) => (
          <li key={one.no} className="small">
            <span className="quiet num">{moment(one.at, language)}</span> {shortly(one.by, detail.called, w, language)}{' '}
            {one.reached ? w.after.reached : w.after.missed}
            {Object.entries(one.answers as Record<string, unknown>).map(([key, value]) => {
              const field = fieldOf(of, key);
              return field ? (
                <span key={key}>
                  {' · '}
                  {pick(field.title, language)} <Value field={field} value={value as never} title={undefined} />
                </span>
              ) : null;
            })}
          </li>
        ))}
      </ul>
      <details className="small">
        <summary>{w.after.sample}</summary>
        <p className="mid">{w.after.sampleLead}</p>
        <p className="num">
          {`${call.seed}/${call.period}/${detail.line.number}`} → {call.digits} · {w.after.below(call.below)}
        </p>
      </details>
    </section>
  );
}
