import { useQuery } from '@tanstack/react-query';
import { useOrdersWords } from '@/lib/ordersWords';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { caseType, types } from '../requests';
import { OrdersIn } from './OrdersIn';
import '../cases.css';

/** /desk/orders : orders of other hotlines, in by a file and back by a file. */
export function OrdersPage() {
  const w = useOrdersWords();
  useTitle(w.title);
  const { data, error, refetch } = useQuery(types());
  const type = data?.types.find((one) => one.orders && one.mayOpen)?.key;
  const of = useQuery({ ...caseType(type ?? ''), enabled: type !== undefined });
  if (error ?? of.error) return <ProblemView error={error ?? of.error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  if (type === undefined) return <p className="mid cases-page">{w.none}</p>;
  return of.data ? <OrdersIn of={of.data} /> : <Skeleton />;
}
