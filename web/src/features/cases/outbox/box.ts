import { useSyncExternalStore } from 'react';
import type { Parcel } from './parcel';
import { type Sealed, newKey, seal, unseal } from './seal';

/** What waits on this phone, sealed, in IndexedDB: it survives a closed browser and a flat battery. */
const NAME = 'hongqiao-phone';
const STORE = 'parcels';
const KEYS = 'keys';
/** What was sent is shown for a day. */
const SHOWN_MS = 86_400_000;

let database: Promise<IDBDatabase> | null = null;

function opened(): Promise<IDBDatabase> {
  database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 2);
    request.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion < 1) request.result.createObjectStore(STORE, { keyPath: 'id' });
      request.result.createObjectStore(KEYS);
    };
    request.onsuccess = () => {
      // A page of a newer version waits for this.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => {
      database = null;
      reject(request.error ?? new Error('no database'));
    };
  });
  return database;
}

async function run<T>(
  name: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await opened()).transaction(name, mode, { durability: 'strict' });
  const request = work(transaction.objectStore(name));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
  });
}

const keys = new Map<string, Promise<CryptoKey>>();

/** The key of an account on this phone, made when it is first needed; of two pages that make one, the first counts. */
function keyOf(account: string): Promise<CryptoKey> {
  let key = keys.get(account);
  if (!key) {
    key = found(account).catch((fault: unknown) => {
      keys.delete(account);
      throw fault;
    });
    keys.set(account, key);
  }
  return key;
}

async function found(account: string): Promise<CryptoKey> {
  const read = () => run<CryptoKey | undefined>(KEYS, 'readonly', (store) => store.get(account));
  const kept = await read();
  if (kept) return kept;
  const made = await newKey();
  try {
    await run(KEYS, 'readwrite', (store) => store.add(made, account));
    return made;
  } catch (fault) {
    const first = await read();
    if (!first) throw fault;
    return first;
  }
}

const write = async (parcel: Parcel) => {
  const sealed = await seal(await keyOf(parcel.account), parcel);
  await run(STORE, 'readwrite', (store) => store.put(sealed));
};

/** One that no longer opens is nobody's any more: its key is gone with it. */
async function read(row: Sealed | Parcel): Promise<Parcel | null> {
  if ('said' in row) return unseal(await keyOf(row.account), row).catch(() => null);
  await write(row); // kept by an earlier version, which did not seal
  return row;
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
  const rows = await run<(Sealed | Parcel)[]>(STORE, 'readonly', (store) => store.getAll());
  const past = new Date(Date.now() - SHOWN_MS).toISOString();
  const isPast = (one: Sealed | Parcel) => one.state === 'sent' && one.made < past;
  for (const one of rows.filter(isPast)) await run(STORE, 'readwrite', (store) => store.delete(one.id));
  const all = await Promise.all(rows.filter((one) => !isPast(one)).map(read));
  shown = all.filter((one) => one !== null).sort((one, other) => one.made.localeCompare(other.made));
  listeners.forEach((tell) => tell());
  return shown;
}

/** When it is done, the parcel is on the disk. */
export async function keep(parcel: Parcel): Promise<void> {
  // Else a browser that is short of room may throw it away; asking is all one can do.
  void navigator.storage?.persist?.();
  await write(parcel);
  await refresh();
  others?.postMessage(null);
}

export async function drop(id: string): Promise<void> {
  await run(STORE, 'readwrite', (store) => store.delete(id));
  await refresh();
  others?.postMessage(null);
}

/** What others have sent from this phone is not for who is signed in now; what they have not sent yet stays, sealed. */
export async function forgetOthers(account: string): Promise<void> {
  const gone = (await refresh()).filter((one) => one.account !== account && one.state === 'sent');
  for (const one of gone) await drop(one.id);
}

function listen(tell: () => void) {
  if (listeners.size === 0) void refresh().catch(() => undefined);
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** All parcels of this phone, whosever they are. */
export const useParcels = (): readonly Parcel[] => useSyncExternalStore(listen, () => shown);
