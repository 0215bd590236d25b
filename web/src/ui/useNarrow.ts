import { useSyncExternalStore } from 'react';

const query = () => matchMedia('(max-width: 1080px)');

/** Whether three columns no longer fit beside each other. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = query();
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => query().matches,
  );
}
