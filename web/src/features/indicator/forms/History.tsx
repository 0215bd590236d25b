import { pick } from '@/lib/api';
import { useFilingWords } from '@/lib/filingWords';
import { useLanguage } from '@/lib/i18n';
import { moment } from '@/lib/when';
import { Amount } from '@/ui/Amount';
import type { FilingOf } from '../formRequests';

/** All that was filed for a period, the newest first, and what was decided of it. */
export function History({ filings, unit }: { filings: readonly FilingOf[]; unit: string | null }) {
  const w = useFilingWords();
  const language = useLanguage();
  if (filings.length === 0) return null;
  return (
    <section className="sheet indicators-part" aria-labelledby="history-h">
      <h2 className="h s" id="history-h">
        {w.form.history}
      </h2>
      <ul className="filings">
        {filings.map((one) => (
          <li key={one.id}>
            <span>
              {one.missing ? w.approvals.missing(one.missing) : <Amount value={one.value} unit={unit} />}{' '}
              <span className="small quiet">{pick(one.vintageLabel, language)}</span>
            </span>
            <span className="tag">{w.states[one.state]}</span>
            <span className="small quiet">{w.approvals.by(one.by, moment(one.recordedAt, language))}</span>
            {one.decision && (
              <span className="small quiet">
                {w.approvals.by(one.decision.by, moment(one.decision.at, language))}
                {one.decision.grounds && ` · ${one.decision.grounds}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
