import { Link } from '@tanstack/react-router';
import { useLanguage, useMessages, useNamed } from '@/lib/i18n';
import { demand } from '@/lib/quantity';
import type { Commitment } from '@/lib/types';
import { deadline } from '@/lib/when';

/** One commitment on one line: what, how much, by when. */
export function CommitmentRow({ planKey, commitment: c }: { planKey: string; commitment: Commitment }) {
  const m = useMessages();
  const named = useNamed();
  const language = useLanguage();
  return (
    <li className="promise-row" id={c.code}>
      <Link className="plain" to="/plans/$key/commitments/$code" params={{ key: planKey, code: c.code }}>
        <span className="promise-what">{named.title(c)}</span>
        <b className="serif">{demand(c, language)}</b>
        <small className="quiet">
          {c.deadline ? m.quantity.deadline(deadline(c.deadline, language)) : m.quantity.noDeadline}
        </small>
      </Link>
    </li>
  );
}
