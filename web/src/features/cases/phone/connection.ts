import { useSyncExternalStore } from 'react';

/** Whether the phone's pages show what is, or what was: then since when. */
let asOf: string | null = null;
let away = typeof navigator !== 'undefined' && navigator.onLine === false;
const listeners = new Set<() => void>();

function set(nowAway: boolean, since: string | null) {
  if (away === nowAway && asOf === since) return;
  away = nowAway;
  asOf = since;
  listeners.forEach((tell) => tell());
}

interface Word {
  /** When the answer that was given out of the store had come; null: answers come from the server again. */
  kept?: string | null;
}

let begun = false;
function begin() {
  if (begun) return;
  begun = true;
  window.addEventListener('online', () => set(false, null));
  window.addEventListener('offline', () => set(true, asOf));
  navigator.serviceWorker?.addEventListener('message', (event: MessageEvent<Word>) => {
    const { kept } = event.data;
    if (kept !== undefined) set(kept !== null || !navigator.onLine, kept);
  });
}

function listen(tell: () => void) {
  begin();
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export const useAway = (): boolean => useSyncExternalStore(listen, () => away);
/** When what is shown had come, where it is not from now. */
export const useAsOf = (): string | null => useSyncExternalStore(listen, () => asOf);

/**
 * Lets the phone keep its pages. Those that nobody has opened yet are fetched for it: without a network nothing more comes.
 *
 * @param pages what is fetched only when it is opened
 */
export async function stayReadable(pages: readonly (() => Promise<unknown>)[]) {
  const worker = navigator.serviceWorker;
  if (!worker || !import.meta.env.PROD) return;
  await worker.register('/sw.js', { scope: '/m' });
  const ready = await worker.ready;
  await Promise.all(pages.map((page) => page()));
  const urls = performance
    .getEntriesByType('resource')
    .map((entry) => new URL(entry.name))
    .filter((url) => url.origin === location.origin && url.pathname.startsWith('/assets/'))
    .map((url) => url.pathname);
  ready.active?.postMessage({ keep: [...new Set(urls)] });
}
