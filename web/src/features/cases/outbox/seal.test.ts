import { expect, it } from 'vitest';
import type { Parcel } from './parcel';
import { newKey, seal, unseal } from './seal';

const parcel: Parcel = {
  id: 'p',
  account: 'grid',
  made: '2026-03-02T01:00:00.000Z',
  title: '楼前堆放垃圾',
  doing: { zh: '核查通过', en: 'Checked' },
  type: 'grid-event',
  number: null,
  step: null,
  values: { what: '楼前堆放垃圾', phone: '13900005678' },
  shots: [
    {
      key: 'k',
      label: 'after',
      name: '核查.jpg',
      size: 3,
      picture: true,
      file: null,
      blob: new File(['abc'], '核查.jpg', { type: 'image/jpeg', lastModified: 1_772_413_200_000 }),
      at: '2026-03-02T00:58:00.000Z',
      place: { lon: 117.1, lat: 39.1, accuracy: 8 },
    },
  ],
  state: 'waiting',
  told: null,
};

const text = (bytes: ArrayBuffer | undefined) => new TextDecoder().decode(bytes);

it('comes back as it was, with its files', async () => {
  const key = await newKey();
  const back = await unseal(key, await seal(key, parcel));
  expect({ ...back, shots: [] }).toEqual({ ...parcel, shots: [] });
  const blob = back.shots[0]?.blob;
  expect(await blob?.text()).toBe('abc');
  expect([blob?.name, blob?.type, blob?.lastModified]).toEqual(['核查.jpg', 'image/jpeg', 1_772_413_200_000]);
});

it('shows on the disk neither words, nor numbers, nor pictures; and its key cannot be read out', async () => {
  const key = await newKey();
  const sealed = await seal(key, parcel);
  expect(text(sealed.said)).not.toContain('13900005678');
  expect(text(sealed.files[0]?.bytes)).not.toContain('abc');
  expect(Object.keys(sealed).sort()).toEqual(['account', 'files', 'id', 'iv', 'made', 'said', 'state']);
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

it('does not open for another account, another key, or where a byte was changed', async () => {
  const key = await newKey();
  const sealed = await seal(key, parcel);
  await expect(unseal(key, { ...sealed, account: 'sanitation' })).rejects.toThrow();
  await expect(unseal(await newKey(), sealed)).rejects.toThrow();
  const changed = new Uint8Array(sealed.said.slice(0));
  changed[0] = (changed[0] ?? 0) ^ 1;
  await expect(unseal(key, { ...sealed, said: changed.buffer })).rejects.toThrow();
});
