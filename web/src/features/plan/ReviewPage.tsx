import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { Desk } from './ReviewDesk';
import { draft } from './requests';

/** /desk/drafts/:id : the document, what was read from it, and what was left out. */
export function ReviewPage() {
  const { id } = useParams({ from: '/desk/drafts/$id' });
  const { data, error, refetch } = useQuery(draft(id));
  if (data) return <Desk key={id} draft={data} />;
  return error ? <ProblemView error={error} retry={() => void refetch()} /> : <Skeleton lines={14} />;
}
