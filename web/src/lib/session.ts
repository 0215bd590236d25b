import { useQuery } from '@tanstack/react-query';
import { from } from './pageData';
import type { Session } from './types';

export const session = () => from<Session>('/api/session');

/** What the account may do, as the server words it (`map-read`, `map-edit` …); null while the server names none. */
export function permissionsOf(session: Session | undefined): ReadonlySet<string> | null {
  const { permissions } = (session ?? {}) as { permissions?: string[] | null };
  return permissions ? new Set(permissions) : null;
}

/** Who is signed in; `mayChange` and `may` are for showing buttons only, the server decides again. */
export function useSession() {
  const { data, error, refetch } = useQuery({ ...session(), staleTime: 300_000 });
  const mayChange = data?.user?.roles.some((role) => role === 'planner' || role === 'administrator') ?? false;
  const may = (permission: string) => permissionsOf(data)?.has(permission) ?? false;
  return { session: data, error, mayChange, may, refetch };
}
