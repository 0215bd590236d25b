import { useLanguage } from '@/lib/i18n';
import { useOrganisationWords } from '@/lib/organisationWords';
import { day as dayWords } from '@/lib/when';
import { Check } from '@/ui/fields';
import { dayIn, today } from '@/lib/days';

/** The day that is looked at, as an address carries it; `known`: only what was known on that day. */
export interface DaySeen {
  at?: string | undefined;
  known?: boolean | undefined;
}

/** Which day to look at. A past day says so above the page until one is back. */
export function DayControl({ seen, onChange }: { seen: DaySeen; onChange: (seen: DaySeen) => void }) {
  const w = useOrganisationWords();
  return (
    <label className="day-control">
      <span className="small mid">{w.day.label}</span>
      <input
        type="date"
        className="input"
        value={seen.at ?? today()}
        onChange={(event) => {
          const at = dayIn(event.target.value);
          onChange(at === undefined || at === today() ? {} : { ...seen, at });
        }}
      />
    </label>
  );
}

export function DayNotice({ seen, onChange }: { seen: DaySeen; onChange: (seen: DaySeen) => void }) {
  const w = useOrganisationWords();
  const language = useLanguage();
  const { at } = seen;
  if (!at) return null;
  return (
    <div className="notice earth day-notice" role="status">
      <b>{(seen.known ? w.day.asKnownOn : w.day.then)(dayWords(at, language))}</b>
      {at < today() && (
        <Check value={seen.known ?? false} onChange={(known) => onChange({ at, known: known || undefined })}>
          {w.day.asKnown}
        </Check>
      )}
      <button type="button" className="btn bare small" onClick={() => onChange({})}>
        {w.day.back}
      </button>
    </div>
  );
}
