import { useSyncExternalStore } from 'react';
import type { Parcel } from './parcel';

/** What waits on this phone, in IndexedDB: it survives a closed browser and a flat battery. */
const NAME = 'hongqiao-phone';
const STORE = 'parcels';
/** What was sent is shown for a day. */
const SHOWN_MS = 86_400_000;

let database: Promise<IDBDatabase> | null = null;

function opened(): Promise<IDBDatabase> {
  database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => {
      database = null;
      reject(request.error ?? new Error('no database'));
    };
  });
  return database;
}

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await opened()).transaction(STORE, mode, { durability: 'strict' });
  const request = work(transaction.objectStore(STORE));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
  });
}

/** The disk has not been asked yet. */
export const NOT_YET: readonly Parcel[] = [];
let shown = NOT_YET;
const listeners = new Set<() => void>();
const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null;
others?.addEventListener('message', () => void refresh());

/** Oldest first. */
export async function refresh(): Promise<readonly Parcel[]> {
  if (!('indexedDB' in globalThis)) return shown;
  const all = await run<Parcel[]>('readonly', (store) => store.getAll() as IDBRequest<Parcel[]>);
  const past = new Date(Date.now() - SHOWN_MS).toISOString();
  for (const one of all) if (one.state === 'sent' && one.made < past) await run('readwrite', (s) => s.delete(one.id));
  shown = all
    .filter((one) => one.state !== 'sent' || one.made >= past)
    .sort((one, other) => one.made.localeCompare(other.made));
  listeners.forEach((tell) => tell());
  return shown;
}

/** When it is done, the parcel is on the disk. */
export async function keep(parcel: Parcel): Promise<void> {
  // Else a browser that is short of room may throw it away; asking is all one can do.
  void navigator.storage?.persist?.();
  await run('readwrite', (store) => store.put(parcel));
  await refresh();
  others?.postMessage(null);
}

export async function drop(id: string): Promise<void> {
  await run('readwrite', (store) => store.delete(id));
  await refresh();
  others?.postMessage(null);
}

function listen(tell: () => void) {
  if (listeners.size === 0) void refresh().catch(() => undefined);
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** All parcels of this phone, whosever they are. */
export const useParcels = (): readonly Parcel[] => useSyncExternalStore(listen, () => shown);
