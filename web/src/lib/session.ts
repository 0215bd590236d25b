import { useQuery } from '@tanstack/react-query';
import { from } from './pageData';
import type { Session } from './types';

export const session = () => from<Session>('/api/session');

/** Who is signed in; `mayChange` is for showing buttons only, the server decides again. */
export function useSession() {
  const { data, error, refetch } = useQuery({ ...session(), staleTime: 300_000 });
  const mayChange = data?.permissions.includes('plan-review') ?? false;
  return { session: data, error, mayChange, refetch };
}
