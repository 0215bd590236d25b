import { describe, expect, it } from 'vitest';
import type { CommitmentItem, Draft, Item, LeftOutItem } from '@/lib/types';
import { listed, listedLeftOut, merge, move, nextOpen, start, step } from './review-state';

const base = {
  text: '',
  rule: null,
  reason: null,
  sectionId: null,
  line: 1,
  version: 1,
  by: null,
  at: null,
  promoted: null,
};
const promise = (id: string, at: number, state: Item['state'] = 'READ'): CommitmentItem => ({
  ...base,
  id,
  kind: 'COMMITMENT',
  state,
  start: at,
  end: at + 3,
  value: { metric: id, comparator: null, value: 1, valueMax: null, unit: null, relative: null, deadline: null },
  read: null,
});
const leftOut = (id: string, at: number, reason: string): LeftOutItem => ({
  ...base,
  id,
  kind: 'LEFT_OUT',
  state: 'READ',
  start: at,
  end: at + 2,
  value: { reason },
  read: null,
});

describe('reviewing', () => {
  it('lists objects in the order of the text, whatever order they came in', () => {
    expect(listed([promise('C2', 50), promise('C1', 10)], start).map((i) => i.id)).toEqual(['C1', 'C2']);
  });

  it('keeps the chosen object in a filtered list after it was decided', () => {
    const chosen = move(move(start, { type: 'state', state: 'open' }), { type: 'choose', id: 'C1', in: 'items' });
    const items = [promise('C1', 1, 'CONFIRMED'), promise('C2', 5, 'CONFIRMED'), promise('C3', 9)];
    expect(listed(items, chosen).map((i) => i.id)).toEqual(['C1', 'C3']);
  });

  it('narrows the numbers left out to one reason', () => {
    const items = [leftOut('L1', 1, 'ACHIEVEMENT'), leftOut('L2', 5, 'DATE')];
    expect(listedLeftOut(items, move(start, { type: 'reason', reason: 'DATE' })).map((i) => i.id)).toEqual(['L2']);
  });

  it('steps to the neighbour and stays at the ends', () => {
    expect(step(['a', 'b', 'c'], 'b', 1)).toBe('c');
    expect(step(['a', 'b', 'c'], 'c', 1)).toBe('c');
    expect(step(['a', 'b', 'c'], null, 1)).toBe('a');
    expect(step([], null, 1)).toBeNull();
  });

  it('finds the next open object going round once', () => {
    const items = [promise('C1', 1), promise('C2', 5, 'CONFIRMED'), promise('C3', 9, 'CONFIRMED')];
    expect(nextOpen(items, 'C2')).toBe('C1');
    expect(nextOpen([promise('C1', 1, 'CONFIRMED')], 'C1')).toBeNull();
  });

  it('opens no form while nothing is chosen, and closes it when the choice moves', () => {
    expect(move(start, { type: 'do', doing: 'editing' }).doing).toBe('looking');
    const editing = move(move(start, { type: 'choose', id: 'C1', in: 'text' }), { type: 'do', doing: 'editing' });
    expect(editing.doing).toBe('editing');
    expect(move(editing, { type: 'choose', id: 'C2', in: 'keys' }).doing).toBe('looking');
  });
});

describe('folding an answer into the draft', () => {
  const draft = {
    head: { progress: { items: 2, decided: 0 } },
    items: [promise('C1', 1), leftOut('L1', 5, 'DATE')],
    coverage: { sentencesWithNumbers: 2, compiled: 1, leftOut: 1, numbersLeftOut: 1 },
  } as unknown as Draft;

  it('replaces the decided object and leaves the others the same objects', () => {
    const decided = { ...promise('C1', 1, 'CONFIRMED'), version: 2 };
    const after = merge(draft, { item: decided, progress: { items: 2, decided: 1 }, coverage: draft.coverage });
    expect(after.items[0]).toBe(decided);
    expect(after.items[1]).toBe(draft.items[1]);
    expect(after.head.progress.decided).toBe(1);
  });

  it('adds a promoted number as an object and takes the count of the server', () => {
    const after = merge(draft, {
      item: promise('C2', 5, 'ADDED'),
      leftOut: { ...leftOut('L1', 5, 'DATE'), state: 'PROMOTED' },
      progress: { items: 3, decided: 1 },
      coverage: { sentencesWithNumbers: 2, compiled: 2, leftOut: 0, numbersLeftOut: 0 },
    });
    expect(after.items.map((i) => `${i.id} ${i.state}`)).toEqual(['C1 READ', 'L1 PROMOTED', 'C2 ADDED']);
    expect(after.coverage.compiled).toBe(2);
  });
});
