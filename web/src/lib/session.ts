import { useQuery } from '@tanstack/react-query';
import { from } from './pageData';
import type { Session } from './types';

export const session = () => from<Session>('/api/session');

/** Who is signed in. `may` and `mayChange` are for showing ways and buttons only, the server decides again. */
export function useSession() {
  const { data, error, refetch } = useQuery({ ...session(), staleTime: 300_000 });
  const may = (permission: string) => data?.user != null && data.permissions.includes(permission);
  return { session: data, error, may, mayChange: may('plan-review'), refetch };
}
