import { day, moment } from '@/lib/when';
import { useLanguage } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import type { Asked } from './requests';

/** Of which day one asks, and by what was known when. */
export function TwoTimes({ asked, to }: { asked: Asked; to: (asked: Asked) => void }) {
  const w = useIndicatorWords();
  const language = useLanguage();
  const { asOf, knownAt } = asked;
  const isPast = asOf !== undefined || knownAt !== undefined;
  return (
    <details className="two-times" open={isPast}>
      <summary>
        {w.asOf} · {w.knownAt}
      </summary>
      <div className="two-times-fields">
        <label className="field">
          <span className="lab">{w.asOf}</span>
          <input
            className="input"
            type="date"
            value={asOf ?? ''}
            onChange={(event) => to({ asOf: event.target.value || undefined, knownAt })}
          />
          <span className="hint">{w.asOfHint}</span>
        </label>
        <label className="field">
          <span className="lab">{w.knownAt}</span>
          <input
            className="input"
            type="datetime-local"
            value={knownAt ?? ''}
            onChange={(event) => to({ asOf, knownAt: event.target.value || undefined })}
          />
          <span className="hint">{w.knownHint}</span>
        </label>
        {isPast && (
          <p className="notice earth two-times-past">
            {w.past(asOf ? day(asOf, language) : '…', knownAt ? moment(knownAt, language) : null)}
            <button type="button" className="btn small" onClick={() => to({})}>
              {w.back}
            </button>
          </p>
        )}
      </div>
    </details>
  );
}
