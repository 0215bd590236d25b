import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { either, pick } from '@/lib/api';
import { useFilingWords } from '@/lib/filingWords';
import { useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { day } from '@/lib/when';
import { usePlan } from '../Ways';
import { forms, warnings } from '../formRequests';
import { daysBetween } from '../forms/days';
import { type Duty, duties } from './duties';
import '../forms/forms.css';

const SHOWN = 8;

/** Beside the cases that wait for one: the forms and answers that the plan asks of one's unit, each with its day. */
export function PlanDuties() {
  const { may } = useSession();
  const plan = usePlan(undefined);
  return plan && may('readings-edit') ? <Duties plan={plan.key} warned={may('indicators-read')} /> : null;
}

function Duties({ plan, warned }: { plan: string; warned: boolean }) {
  const w = useFilingWords();
  const { data } = useQuery(forms(plan));
  const given = useQuery({ ...warnings(plan), enabled: warned });
  if (!data || (warned && !given.data && !given.error)) return null;
  const all = duties(data.forms, given.data?.warnings ?? []);
  if (all.length === 0) return null;
  const late = all.filter((one) => one.dueOn < data.today).length;
  return (
    <section className="sheet plan-duties" aria-labelledby="plan-duties-h">
      <h2 className="h s" id="plan-duties-h">
        {w.duties.title} <span className="small mid">{w.duties.say(all.length, late)}</span>
      </h2>
      <ul className="form-list">
        {all.slice(0, SHOWN).map((one) => (
          <li key={`${one.kind}-${one.code}-${one.period.key}`}>
            <Item plan={plan} duty={one} today={data.today} />
          </li>
        ))}
      </ul>
      {all.length > SHOWN && (
        <Link to="/desk/indicators/forms" search={{ plan }} className="btn bare small">
          {w.duties.all(all.length)}
        </Link>
      )}
    </section>
  );
}

function Item({ plan, duty, today }: { plan: string; duty: Duty; today: string }) {
  const w = useFilingWords();
  const language = useLanguage();
  const left = daysBetween(today, duty.dueOn);
  const inside = (
    <>
      <span className="form-name">
        {w.duties[duty.kind]} {either(duty.name, duty.nameEn, language)}
      </span>
      <span className="form-period">{pick(duty.period.label, language)}</span>
      <span className="form-due small">
        <span className="quiet">{w.forms.due(day(duty.dueOn, language))}</span>
        <b className={left < 0 ? 'form-over' : undefined}>{left < 0 ? w.forms.over(-left) : w.forms.left(left)}</b>
      </span>
    </>
  );
  return duty.kind === 'warning' || duty.kind === 'answerReturned' ? (
    <Link className="plain" to="/desk/indicators/warnings" search={{ plan }}>
      {inside}
    </Link>
  ) : (
    <Link
      className="plain"
      to="/desk/indicators/forms/$plan/$code/$period"
      params={{ plan, code: duty.code, period: duty.period.key }}
    >
      {inside}
    </Link>
  );
}
