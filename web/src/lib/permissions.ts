import { useSession } from './session';

/**
 * Whether to show what needs a permission, by its key (`people-read`). A server that names no permissions shows all: it
 * decides again in any case.
 */
export function useMay(): (permission: string) => boolean {
  const { session } = useSession();
  const held = (session as { permissions?: string[] } | undefined)?.permissions;
  return (permission) => held?.includes(permission) ?? true;
}
