import { useSyncExternalStore } from 'react';

const query = () => matchMedia('(max-width: 760px)');

/** Whether a week no longer fits beside itself. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = query();
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => query().matches,
  );
}
