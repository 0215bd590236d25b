import { Link } from '@tanstack/react-router';
import { useMessages } from '@/lib/i18n';
import type { PlanHead } from '@/lib/types';

/** What a reader must know before believing the page: a sample, or an edition no longer in force. */
export function PlanNotices({ plan }: { plan: PlanHead }) {
  const m = useMessages();
  return (
    <>
      {plan.sample && (
        <p className="notice earth">
          <span>
            <span className="tag dotted">{m.sample}</span> {m.sampleLine}
          </span>
        </p>
      )}
      {plan.supersededBy && (
        <p className="notice earth">
          {m.supersededLine}
          <Link to="/plans/$key" params={{ key: plan.supersededBy }}>
            {m.supersededLink}
          </Link>
        </p>
      )}
    </>
  );
}
