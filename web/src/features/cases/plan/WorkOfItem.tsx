import { useQuery } from '@tanstack/react-query';
import { useCasesWords } from '@/lib/casesWords';
import { useSession } from '@/lib/session';
import { WorkTable } from './WorkTable';
import { planWork } from './work';

/** On the page of an item of the plan, for officers who may read cases: what is done for it. */
export function WorkOfItem({ item }: { item: string }) {
  const { may } = useSession();
  const w = useCasesWords().plan;
  const allowed = may('cases-read');
  const { data } = useQuery({ ...planWork(item), enabled: allowed });
  if (!allowed || !data) return null;
  return (
    <section className="side-part" aria-labelledby="work-h">
      <h2 id="work-h">{w.ofItem}</h2>
      {data.cases.length === 0 ? (
        <p className="mid">{w.noneOfItem}</p>
      ) : (
        <WorkTable lines={data.cases} withItem={false} />
      )}
    </section>
  );
}
