import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useLanguage, useMessages, useNamed } from '@/lib/i18n';
import { plans } from './requests';

/** Earlier editions, other plans and samples, each told apart in words. */
export function OtherPlans({ besides }: { besides: string }) {
  const m = useMessages();
  const named = useNamed();
  const language = useLanguage();
  const { data } = useQuery(plans());
  const others = data?.plans.filter((p) => p.key !== besides) ?? [];
  if (others.length === 0) return null;
  return (
    <section className="part" id="plans" aria-labelledby="others-h">
      <header>
        <h2 id="others-h">{m.home.othersTitle}</h2>
        <span className="quiet">{m.home.othersHint}</span>
      </header>
      <ul className="others">
        {others.map((p) => (
          <li key={p.key}>
            <Link to="/plans/$key" params={{ key: p.key }}>
              {named.title(p)}
            </Link>
            {p.sample && <span className="tag dotted">{m.sample}</span>}
            {!p.sample && (
              <span className="tag line">
                {p.inForce ? m.plan.inForce : p.supersededBy ? m.plan.superseded : m.plan.notBegun}
              </span>
            )}
            <span className="quiet small">
              {!p.sample && `${pick(p.district, language)} · `}
              {m.plan.period(p.period.from, p.period.to)} · {m.plan.edition(p.edition)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
