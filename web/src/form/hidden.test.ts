import { describe, expect, it } from 'vitest';
import { plainly } from './hidden';

describe('conditions so plain that a form decides them itself', () => {
  it.each([
    ["kind == 'SCENE'", { kind: 'SCENE' }, true],
    ["kind == 'SCENE'", { kind: 'LOAN' }, false],
    ["kind == 'SCENE' || kind == 'DATA'", { kind: 'DATA' }, true],
    ["stage != 'CANDIDATE'", { stage: 'CANDIDATE' }, false],
    ["stage != 'CANDIDATE' && kind == 'A'", { stage: 'APPLIED', kind: 'A' }, true],
    ['listed == true', { listed: true }, true],
  ])('%s of %o is %s', (when, values, holds) => expect(plainly(when, values)).toBe(holds));

  it('treats what is missing as the server does: it neither equals nor differs', () => {
    expect(plainly("kind == 'A'", {})).toBe(false);
    expect(plainly("kind != 'A'", {})).toBe(false);
  });

  it('leaves any other to the server', () => {
    expect(plainly('staff > 3', { staff: 5 })).toBeNull();
    expect(plainly("kind == 'A' || b == 'B' && c == 'C'", {})).toBeNull();
    expect(plainly("firm.state == 'OPEN'", {})).toBeNull();
  });
});
