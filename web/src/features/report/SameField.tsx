import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useReportWords } from '@/lib/reportWords';
import { moment } from '@/lib/when';
import type { Same } from './requests';

interface Props {
  same: readonly Same[];
  value: string | null;
  onChange: (number: string | null) => void;
}

/** Open cases that may be the same; one may follow one of them instead of reporting it again. */
export function SameField({ same, value, onChange }: Props) {
  const w = useReportWords();
  const language = useLanguage();
  return (
    <fieldset className="field report-same">
      <legend className="lab">{w.same(same.length)}</legend>
      {same.map((one) => (
        <label key={one.number}>
          <input type="radio" name="report-same" checked={value === one.number} onChange={() => onChange(one.number)} />
          <span>
            <b>{one.subject ? pick(one.subject, language) : one.number}</b> {pick(one.state, language)}
            {one.simulated && <span className="tag dotted">{w.follow.simulated}</span>}
            <br />
            <span className="small quiet">
              {moment(one.openedAt, language)}
              {one.reports > 0 && ` · ${w.sameReports(one.reports)}`}
              {one.because.length > 0 && ` · ${one.because.map((why) => pick(why, language)).join('，')}`}
            </span>
            <br />
            <span>{w.sameFollow}</span>
          </span>
        </label>
      ))}
      <label>
        <input type="radio" name="report-same" checked={value === null} onChange={() => onChange(null)} />
        <span>{w.sameNone}</span>
      </label>
    </fieldset>
  );
}
