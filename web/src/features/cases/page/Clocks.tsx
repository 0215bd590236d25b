import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { moment } from '@/lib/when';
import { lookOf, remaining } from '../clock';
import { Span } from '../Span';
import type { Assignment, Clock } from '../types';
import { useNow } from '../useNow';

/** The clocks beside each other: those that run first; each unfolds the arithmetic of its deadline. */
export function Clocks({ clocks, assignments }: { clocks: readonly Clock[]; assignments: readonly Assignment[] }) {
  const w = useCasesWords();
  const running = clocks.filter((clock) => !clock.stoppedAt).sort(byDue);
  const stopped = clocks.filter((clock) => clock.stoppedAt).reverse();
  if (clocks.length === 0) return null;
  return (
    <section className="clocks" aria-label={w.clock.label}>
      {running.length > 0 && (
        <ul role="list" className="clock-row">
          {running.map((clock) => (
            <ClockCard key={clock.no} clock={clock} assignments={assignments} />
          ))}
        </ul>
      )}
      {stopped.length > 0 && (
        <details className="past-clocks">
          <summary>{w.clock.past(stopped.length)}</summary>
          <ul role="list" className="clock-row">
            {stopped.map((clock) => (
              <ClockCard key={clock.no} clock={clock} assignments={assignments} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const byDue = (a: Clock, b: Clock) => Date.parse(a.dueAt ?? '9999-12-31') - Date.parse(b.dueAt ?? '9999-12-31');

function ClockCard({ clock, assignments }: { clock: Clock; assignments: readonly Assignment[] }) {
  const w = useCasesWords();
  const language = useLanguage();
  const now = useNow();
  const look = lookOf(clock, now);
  const whose = assignments.find((one) => one.no === clock.assignment);
  return (
    <li className={`clock-card is-${look}`}>
      <p className="small mid">
        {pick(clock.title, language)}
        {whose && ` · ${pick(whose.unit.name, language)}`}{' '}
        <span className="quiet">{w.clock.limit(pick(clock.limit, language))}</span>
      </p>
      <p className="clock-big num">
        {look === 'done'
          ? w.clock.inTime
          : look === 'done-late'
            ? w.clock.lateDone
            : clock.dueAt === null
              ? w.clock.paused
              : remaining(clock.dueAt, now, w)}
      </p>
      <Span share={look === 'late' || look.startsWith('done') ? 1 : (clock.share ?? 0)} look={look} />
      <p className="small quiet">
        {[
          clock.stoppedAt
            ? w.clock.stopped(moment(clock.stoppedAt, language))
            : clock.dueAt && w.clock.due(moment(clock.dueAt, language)),
          clock.share !== null && look !== 'late' && w.clock.used(`${Math.floor(clock.share * 100)}%`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {clock.lines.length > 0 && (
        <details>
          <summary className="small">{w.clock.why}</summary>
          <ol role="list" className="clock-lines small">
            {clock.lines.map((line, i) => (
              // The arithmetic has no keys of its own, and never changes its order.
              <li key={i}>{pick(line, language)}</li>
            ))}
          </ol>
          {clock.provisional && <p className="small earth-word">{w.clock.provisional}</p>}
        </details>
      )}
    </li>
  );
}
