import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(tick: () => void): () => void {
  if (listeners.size === 0) {
    now = Date.now();
    timer = setInterval(() => {
      now = Date.now();
      for (const each of listeners) each();
    }, 1000);
  }
  listeners.add(tick);
  return () => {
    listeners.delete(tick);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** The time, once a second; one ticking for all clocks of a page. */
export const useNow = () => useSyncExternalStore(subscribe, () => now);
