import { useState } from 'react';
import { useAreaWords } from '@/lib/areaWords';
import { instantOf } from '@/lib/days';
import { useLanguage } from '@/lib/i18n';
import { day as dayText, moment } from '@/lib/when';
import { Check, TextInput } from '@/ui/fields';
import type { When } from '../requests';

interface Props {
  when: When;
  today: string | null;
  days: { day: string; changes: number }[];
  comparing: boolean;
  onWhen: (when: When) => void;
  onCompare: (on: boolean) => void;
}

/** 看哪一天的图: a day, the days on which something changed, today's borders over it, and what was known when. */
export function DayBar({ when, today, days, comparing, onWhen, onCompare }: Props) {
  const w = useAreaWords();
  const shown = when.at ?? today ?? '';
  const past = when.at !== null && when.at !== today;
  return (
    <div className="day-bar no-print" role="group" aria-label={w.day.title}>
      <TextInput
        label={w.day.title}
        type="date"
        value={shown}
        onChange={(at) => /^\d{4}-\d\d-\d\d$/.test(at) && onWhen({ ...when, at: at === today ? null : at })}
      />
      <Timeline
        days={days}
        today={today}
        shown={shown}
        onDay={(day) => onWhen({ ...when, at: day === today ? null : day })}
      />
      <div className="day-more">
        {past && (
          <Check value={comparing} onChange={onCompare}>
            {w.day.compare}
          </Check>
        )}
        <Known when={when} onWhen={onWhen} />
      </div>
    </div>
  );
}

/** The days that fit beside each other. */
const SHOWN = 6;

/** One dot for each of the last days with changes, evenly: what counts is their order. Today stands at its place. */
function Timeline(p: { days: Props['days']; today: string | null; shown: string; onDay: (day: string) => void }) {
  const w = useAreaWords();
  const language = useLanguage();
  const { today } = p;
  if (!today) return null;
  const changes = p.days.find(({ day }) => day === today)?.changes ?? 0;
  const all = [...p.days.filter(({ day }) => day !== today), { day: today, changes }].sort((a, b) =>
    a.day.localeCompare(b.day),
  );
  const last = all.slice(-SHOWN);
  return (
    <div className="timeline">
      {all.length > SHOWN && <span className="small quiet">{w.day.earlier(all.length - SHOWN)}</span>}
      <ol aria-label={w.day.timeline}>
        {last.map((of) => (
          <li key={of.day}>
            <button
              type="button"
              className={of.day === today ? 'dot is-today' : 'dot'}
              aria-current={of.day === p.shown ? 'date' : undefined}
              onClick={() => p.onDay(of.day)}
            >
              <span className="dot-sign" aria-hidden="true" />
              <span className="dot-day">
                {of.day === today ? w.day.today : dayText(of.day, language)}
                {of.changes > 0 && <span className="vh"> {w.day.changes(of.changes)}</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The second time: the map of that day as it stood in the books at a moment. */
function Known({ when, onWhen }: { when: When; onWhen: (when: When) => void }) {
  const w = useAreaWords();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  return (
    <details className="known" open={when.knownAt !== null}>
      <summary>{w.day.advanced}</summary>
      <form
        className="known-form"
        onSubmit={(event) => {
          event.preventDefault();
          const knownAt = instantOf(typed);
          if (knownAt) onWhen({ ...when, knownAt });
        }}
      >
        <label className="field">
          <span className="lab">{w.day.knownAt}</span>
          <input
            className="input"
            type="datetime-local"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <span className="hint">{w.day.knownHint}</span>
        </label>
        <div className="row">
          <button type="submit" className="btn small">
            {w.day.knownGo}
          </button>
          {when.knownAt !== null && (
            <button type="button" className="btn small bare" onClick={() => onWhen({ ...when, knownAt: null })}>
              {w.day.knownNow(moment(when.knownAt, language))}
            </button>
          )}
        </div>
      </form>
    </details>
  );
}
