import { useSyncExternalStore } from 'react';

/** Files of this page that are being sent: what is saved meanwhile would be without them. */
let files = 0;
const listeners = new Set<() => void>();

export function underWay(more: 1 | -1) {
  files += more;
  listeners.forEach((tell) => tell());
}

function listen(tell: () => void) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Whether one is: a form waits with saving until none is. */
export const useUnderWay = (): boolean => useSyncExternalStore(listen, () => files > 0);
