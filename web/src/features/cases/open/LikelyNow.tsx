import { useQuery } from '@tanstack/react-query';
import type { Values } from '@/form/types';
import { useCasesWords } from '@/lib/casesWords';
import { useSession } from '@/lib/session';
import { likelyOf } from '../afterRequests';
import { Likely } from '../Likely';

/** Open cases like the one that is being filled in: told while there is still time not to open it. */
export function LikelyNow({ type, values }: { type: string; values: Values }) {
  const w = useCasesWords();
  const { session } = useSession();
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
  const { data } = useQuery({
    queryKey: ['likely', type, given],
    queryFn: () => likelyOf(session?.csrf ?? { header: '', token: '' }, type, given),
    enabled: session !== null && Object.keys(given).length > 1,
    staleTime: 10_000,
    // What is half filled in may be refused; then there is nothing to tell.
    retry: false,
  });
  if (!data || data.cases.length === 0) return null;
  return (
    <section className="notice" role="status">
      <div className="grow">
        <p>{w.after.likelyNow}</p>
        <Likely all={data.cases.slice(0, 3)} />
      </div>
    </section>
  );
}
