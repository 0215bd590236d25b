import { beforeEach, describe, expect, it } from 'vitest';
import { candidate, edited, load, store, switched } from './draft';

beforeEach(() => localStorage.clear());

describe('a draft of packs', () => {
  it('is there after a reload, for whoever began it', () => {
    const draft = edited(null, 3, 'toilets/pack.yaml', 'format: 1', null);
    expect(store('packs', draft)).toBe(true);
    expect(load('packs')).toEqual({ from: 3, files: { 'toilets/pack.yaml': 'format: 1' } });
    expect(load('planner')).toBeNull();
  });

  it('is none once everything is as it was', () => {
    const one = edited(null, 3, 'a/pack.yaml', 'x', 'y');
    expect(edited(one, 5, 'a/pack.yaml', 'y', 'y')).toBeNull();
  });

  it('keeps the edition it was begun over', () => {
    const one = edited(null, 3, 'a/pack.yaml', 'x', 'y');
    const two = edited(one, 5, 'a/values.yaml', null, 'z');
    expect(two && candidate(two)).toEqual({
      from: 3,
      files: [
        { path: 'a/pack.yaml', text: 'x' },
        { path: 'a/values.yaml', text: null },
      ],
    });
  });

  it('is passed over where the device holds nonsense', () => {
    localStorage.setItem('hongqiao.packs.draft.packs', '{"from": "3"}');
    expect(load('packs')).toBeNull();
  });
});

describe('turning a pack on and off', () => {
  const district = 'format: 1\npacks: [enterprise, urban-renewal]\nsource: x\n';

  it('adds it at the end and takes it out again', () => {
    const on = switched(district, 'toilets', true);
    expect(on).toContain('packs: [enterprise, urban-renewal, toilets]\nsource');
    expect(on && switched(on, 'toilets', false)).toBe(district);
  });

  it('writes the list where there is none', () => {
    expect(switched('format: 1\n', 'toilets', true)).toBe('format: 1\npacks: [toilets]\n');
    expect(switched('format: 1\n', 'toilets', false)).toBeNull();
  });
});
