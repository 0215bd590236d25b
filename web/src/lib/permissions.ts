import { useSession } from './session';

/** Whether to show what needs a permission, by its key (`people-read`); the server decides again in any case. */
export function useMay(): (permission: string) => boolean {
  return useSession().may;
}
