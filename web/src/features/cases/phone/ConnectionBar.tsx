import { useEffect } from 'react';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { moment } from '@/lib/when';
import { useParcels } from '../outbox/box';
import { isOpen } from '../outbox/parcel';
import { useDelivery } from '../outbox/useOutbox';
import { stayReadable, useAsOf, useAway } from './connection';

/** On every page of the phone: whether there is a network, since when not, and what waits to be sent. */
export function ConnectionBar({ pages }: { pages: readonly (() => Promise<unknown>)[] }) {
  const w = useCasesWords();
  const language = useLanguage();
  const away = useAway();
  const asOf = useAsOf();
  const { session } = useSession();
  const waiting = useParcels().filter((one) => isOpen(one) && one.account === session?.user?.username).length;
  const inside = session?.user != null && session.next === null;
  useDelivery();
  useEffect(() => {
    if (inside) void stayReadable(pages).catch(() => undefined); // no less readable than before
  }, [inside, pages]);
  if (!inside || (!away && waiting === 0)) return <p className="connection vh" role="status" />;
  return (
    <p className={away ? 'connection is-away' : 'connection'} role="status">
      {away && <b>{w.outbox.away}</b>} {away && asOf && <span>{w.outbox.asOf(moment(asOf, language))}</span>}{' '}
      {waiting > 0 && <a href="/m#outbox">{w.outbox.waiting(waiting)}</a>}
    </p>
  );
}
