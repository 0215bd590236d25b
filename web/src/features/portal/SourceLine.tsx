import { either } from '@/lib/api';
import { useLanguage, useMessages, useNamed } from '@/lib/i18n';
import type { PlanHead } from '@/lib/types';
import { day } from '@/lib/when';

/** Where the plan on this page comes from: document, approval, how it was entered. */
export function SourceLine({ plan }: { plan: PlanHead }) {
  const m = useMessages();
  const language = useLanguage();
  const named = useNamed();
  const { on, documentNo } = plan.approval;
  const organ = plan.approval.organ && either(plan.approval.organ, plan.approval.organEn, language);
  const s = m.plan.source;
  return (
    <section className="part source" aria-labelledby="source-h">
      <h2 id="source-h">{m.home.sourceTitle}</h2>
      <dl className="kv">
        <dt>{s.document}</dt>
        <dd>
          {named.title(plan.source ?? plan)}
          {plan.source?.url && (
            <>
              {' · '}
              <a href={plan.source.url} rel="noopener noreferrer">
                {s.original}
              </a>
            </>
          )}
          {plan.source?.read && <span className="quiet"> · {s.read(day(plan.source.read, language))}</span>}
        </dd>
        {organ && (
          <>
            <dt>{s.organ}</dt>
            <dd>
              {organ}
              {on && ` · ${day(on, language)}`}
              {documentNo && ` · ${documentNo}`}
            </dd>
          </>
        )}
        <dt>{s.origin}</dt>
        <dd>{s[plan.origin]}</dd>
        <dt>{s.adopted}</dt>
        <dd>{day(plan.adoptedAt, language)}</dd>
      </dl>
    </section>
  );
}
