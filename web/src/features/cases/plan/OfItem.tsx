import { useSession } from '@/lib/session';
import { BearingCases } from '../promise/BearingCases';
import { WorkOfItem } from './WorkOfItem';

/** On the page of an item of the plan, for officers who may read cases: what is done for it, and what people complained of it. */
export function OfItem({ item }: { item: string }) {
  const { may } = useSession();
  const at = item.indexOf('/');
  return (
    <>
      <WorkOfItem item={item} />
      {may('cases-read') && <BearingCases plan={item.slice(0, at)} code={item.slice(at + 1)} />}
    </>
  );
}
