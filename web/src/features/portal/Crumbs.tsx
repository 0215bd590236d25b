import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMessages, useNamed } from '@/lib/i18n';
import type { PlanHead } from '@/lib/types';

/** Plan › list › here. */
export function Crumbs({ plan, here, list }: { plan: PlanHead; here: string; list?: ReactNode }) {
  const m = useMessages();
  const named = useNamed();
  return (
    <nav aria-label={m.nav.crumbs} className="no-print">
      <ol className="crumbs">
        <li>
          <Link to="/plans/$key" params={{ key: plan.key }}>
            {named.title(plan)}
          </Link>
        </li>
        {list && <li>{list}</li>}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
