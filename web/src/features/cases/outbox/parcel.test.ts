import { describe, expect, it } from 'vitest';
import { Problem } from '@/lib/api';
import { type Shot, evidenceOf, metres } from '../step/shot';
import { type Parcel, begun, delivered, documentShots, evidenceShots, refused } from './parcel';

const shot = (change: Partial<Shot> = {}): Shot => ({
  key: 'k',
  label: 'after',
  name: '核查.jpg',
  size: 3,
  picture: true,
  file: null,
  blob: new File(['abc'], '核查.jpg'),
  at: '2026-03-02T00:58:00.000Z',
  place: null,
  ...change,
});
const parcel = (change: Partial<Parcel> = {}): Parcel => ({
  id: 'p',
  account: 'grid',
  made: '2026-03-02T01:00:00.000Z',
  title: '楼前堆放垃圾',
  doing: { zh: '核查通过', en: 'Checked' },
  type: 'grid-event',
  number: 'WG1',
  step: { version: 3, step: 'verify' },
  values: null,
  shots: [shot()],
  state: 'waiting',
  told: null,
  ...change,
});
const problem = (status: number, code: string, detail: string | null = null) =>
  new Problem(status, code, { title: '题目', detail }, { title: 'Title', detail });

describe('a parcel that was not taken', () => {
  it.each([
    [0, 'unreachable'],
    [401, 'sign-in-required'],
    [403, 'csrf'],
    [403, 'second-factor-required'],
    [429, 'too-many-requests'],
    [503, 'unavailable'],
  ])('waits on where another try may go better: %i %s', (status, code) => {
    expect(refused(parcel(), problem(status, code))).toBeNull();
  });

  it('asks its owner where the case has changed meanwhile', () => {
    expect(refused(parcel(), problem(409, 'case-changed-meanwhile'))?.state).toBe('asks');
  });

  it('keeps the reason of any other refusal, and everything it held', () => {
    const next = refused(parcel(), problem(422, 'evidence-too-far', '拍摄地点距案件 350 米'));
    expect(next).toMatchObject({ state: 'refused', told: { zh: '拍摄地点距案件 350 米' }, step: { step: 'verify' } });
    expect(next?.shots[0]?.blob).not.toBeNull();
  });

  it('sends its files again, once, where they lay at the server for too long', () => {
    const old = parcel({ shots: [shot({ file: 'id-1' })] });
    const next = refused(old, problem(422, 'evidence-file-not-known'));
    expect(next).toMatchObject({ state: 'waiting', shots: [{ file: null }] });
    const again = { ...(next as Parcel), shots: [shot({ file: 'id-2' })] };
    expect(refused(again, problem(422, 'evidence-file-not-known'))?.state).toBe('refused');
  });
});

it('likewise of a report, whose form says which of its files is not known', () => {
  const faults = [{ field: 'photos', code: 'file-not-known', message: { zh: '', en: '' } }];
  const lost = new Problem(
    422,
    'record-not-valid',
    { title: '', detail: null },
    { title: '', detail: null },
    null,
    null,
    null,
    {
      faults,
    },
  );
  const next = refused(parcel({ number: null, step: null, shots: [shot({ file: 'id-1' })] }), lost);
  expect(next).toMatchObject({ state: 'waiting', shots: [{ file: null }] });
});

it('a parcel that was delivered holds no files any more, and knows its case', () => {
  const sent = delivered(parcel({ number: null }), 'WG7');
  expect(sent).toMatchObject({ state: 'sent', number: 'WG7', told: null });
  expect(sent.shots.every((one) => one.blob === null)).toBe(true);
});

it('says of a file what the phone knows, and nothing of one that is not at the server', () => {
  const place = { lon: 117.1, lat: 39.1, accuracy: 8 };
  expect(evidenceOf([shot({ file: 'id-1', place }), shot()])).toEqual([
    { label: 'after', file: 'id-1', at: '2026-03-02T00:58:00.000Z', place },
  ]);
});

it('measures along the ground as the server does', () => {
  expect(metres({ lon: 117.1545, lat: 39.1605 }, { lon: 117.1545, lat: 39.1614 })).toBe(100);
  expect(metres({ lon: 117.1545, lat: 39.1605 }, { lon: 117.1545, lat: 39.1624 })).toBe(211);
});

describe('a parcel that opens a case and closes it', () => {
  const settled = parcel({
    number: null,
    step: null,
    values: { what: '路灯' },
    then: { key: 'k2', step: { step: 'settle', fields: { result: '已处置' } } },
  });
  it('is a step of that case, under a key of its own, once the case is open', () => {
    const now = begun(settled, 'WG9', 4);
    expect(now).toMatchObject({
      id: settled.id,
      number: 'WG9',
      stepKey: 'k2',
      step: { step: 'settle', version: 4, fields: { result: '已处置' } },
    });
    expect(now.then).toBeUndefined();
    expect(refused(now, problem(409, 'case-changed-meanwhile'))?.state).toBe('asks');
  });
  it('keeps apart what its form names and what proves its step, before the case is open and after', () => {
    const both = { ...settled, documents: ['photos'], shots: [shot({ label: 'photos' }), shot({ label: 'after' })] };
    expect(documentShots(both).map((one) => one.label)).toEqual(['photos']);
    expect(evidenceShots(begun(both, 'WG9', 4)).map((one) => one.label)).toEqual(['after']);
    expect(documentShots({ ...settled, shots: [shot()] })).toEqual([]);
    expect(documentShots(parcel({ number: null, step: null }))).toHaveLength(1);
    expect(evidenceShots(parcel())).toHaveLength(1);
  });
  it('is none where nothing is left', () => {
    expect(() => begun(parcel(), 'WG9', 4)).toThrow();
  });
});
