import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '@/lib/session';

/** To the page of an item of the plan, which lists the cases that bear on it; words alone where it has none for the reader. */
export function PromiseLink({ item, kind, children }: { item: string; kind: string | null; children: ReactNode }) {
  const { may } = useSession();
  const at = item.indexOf('/');
  const plan = item.slice(0, at);
  const code = item.slice(at + 1);
  if (kind === 'INDICATOR' && may('indicators-read')) {
    return (
      <Link to="/desk/indicators/$plan/$code" params={{ plan, code }} search={{}}>
        {children}
      </Link>
    );
  }
  if (kind === 'COMMITMENT' || kind === 'ACTION') {
    return (
      <Link
        to={kind === 'ACTION' ? '/plans/$key/actions/$code' : '/plans/$key/commitments/$code'}
        params={{ key: plan, code }}
      >
        {children}
      </Link>
    );
  }
  return children;
}
