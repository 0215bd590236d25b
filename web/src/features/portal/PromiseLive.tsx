import { useQuery } from '@tanstack/react-query';
import { LiveValue } from '@/ui/standing/LiveValue';
import { promiseLive } from './requests';

/** What a promise comes to now, where a pack says by which measure and that the public may see it. */
export function PromiseLive({ plan, code, unit }: { plan: string; code: string; unit: string | null }) {
  const { data } = useQuery(promiseLive(plan, code));
  return data?.live ? <LiveValue live={data.live} unit={unit} forPublic /> : null;
}
