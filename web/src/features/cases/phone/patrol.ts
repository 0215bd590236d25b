import { useSyncExternalStore } from 'react';

/** A round that is going on: when it began, in which grid, and how many reports came of it. Where one walks is nobody's business. */
export interface Patrol {
  begun: string;
  area: string;
  found: number;
}

const key = (account: string) => `hongqiao-patrol:${account}`;
const listeners = new Set<() => void>();

function readText(account: string | undefined): string | null {
  try {
    return account === undefined ? null : localStorage.getItem(key(account));
  } catch {
    return null; // a browser that keeps nothing
  }
}

export function parse(text: string | null): Patrol | null {
  if (text === null) return null;
  try {
    const { begun, area, found } = (JSON.parse(text) ?? {}) as Partial<Patrol>;
    return typeof begun === 'string' && typeof area === 'string' && typeof found === 'number'
      ? { begun, area, found }
      : null;
  } catch {
    return null;
  }
}

function write(account: string, patrol: Patrol | null) {
  try {
    if (patrol) localStorage.setItem(key(account), JSON.stringify(patrol));
    else localStorage.removeItem(key(account));
  } catch {
    // as long as the page is open nothing else can be done
  }
  listeners.forEach((tell) => tell());
}

function listen(tell: () => void) {
  listeners.add(tell);
  window.addEventListener('storage', tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener('storage', tell);
  };
}

/** The round of that account on this phone; null: none is going on. */
export const usePatrol = (account: string | undefined): Patrol | null =>
  parse(useSyncExternalStore(listen, () => readText(account)));

export const begin = (account: string, area: string) =>
  write(account, { begun: new Date().toISOString(), area, found: 0 });

/** One more was reported; nothing where no round is going on. */
export function report(account: string) {
  const patrol = parse(readText(account));
  if (patrol) write(account, { ...patrol, found: patrol.found + 1 });
}

export const finish = (account: string) => write(account, null);

export const minutesSince = (begun: string, now: number) =>
  Math.max(0, Math.floor((now - new Date(begun).getTime()) / 60_000));
