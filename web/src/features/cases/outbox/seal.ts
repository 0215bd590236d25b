import type { Parcel } from './parcel';

/**
 * A parcel as it lies on the phone's disk: what it says and its files sealed (AES-GCM, a fresh 12-byte `iv` for each), and
 * bound to its id and account. Open are only whose it is, when it was made, and whether it still waits.
 */
export interface Sealed {
  id: string;
  account: string;
  made: string;
  state: Parcel['state'];
  iv: Uint8Array<ArrayBuffer>;
  said: ArrayBuffer;
  /** Files, in the order of its shots; null: that one has none here. */
  files: ({ iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer } | null)[];
}

/** What is left of a file once its bytes are elsewhere. */
interface Cover {
  name: string;
  type: string;
  lastModified: number;
}

const newIv = () => crypto.getRandomValues(new Uint8Array(12));
const how = (iv: Uint8Array<ArrayBuffer>, { id, account }: Pick<Parcel, 'id' | 'account'>) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`${id} ${account}`),
});

/** A key that seals and opens, and that no script can read out. */
export const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

export async function seal(key: CryptoKey, parcel: Parcel): Promise<Sealed> {
  const { id, account, made, state } = parcel;
  const covers = parcel.shots.map(({ blob }): Cover | null =>
    blob ? { name: blob.name, type: blob.type, lastModified: blob.lastModified } : null,
  );
  const words = JSON.stringify({ ...parcel, shots: parcel.shots.map((shot) => ({ ...shot, blob: null })), covers });
  const iv = newIv();
  const said = await crypto.subtle.encrypt(how(iv, parcel), key, new TextEncoder().encode(words));
  const files = await Promise.all(
    parcel.shots.map(async ({ blob }) => {
      if (!blob) return null;
      const own = newIv();
      return { iv: own, bytes: await crypto.subtle.encrypt(how(own, parcel), key, await blob.arrayBuffer()) };
    }),
  );
  return { id, account, made, state, iv, said, files };
}

/** @throws OperationError if it was changed, is another's, or was sealed with another key */
export async function unseal(key: CryptoKey, sealed: Sealed): Promise<Parcel> {
  const words = await crypto.subtle.decrypt(how(sealed.iv, sealed), key, sealed.said);
  const { covers, ...parcel } = JSON.parse(new TextDecoder().decode(words)) as Parcel & { covers: (Cover | null)[] };
  const shots = await Promise.all(
    parcel.shots.map(async (shot, i) => {
      const file = sealed.files[i];
      const cover = covers[i];
      if (!file || !cover) return shot;
      const bytes = await crypto.subtle.decrypt(how(file.iv, sealed), key, file.bytes);
      return { ...shot, blob: new File([bytes], cover.name, cover) };
    }),
  );
  return { ...parcel, shots };
}
