import { describe, expect, it } from 'vitest';
import { diff, shown } from './diff';

describe('what a change did', () => {
  it('names the fields that changed, by their path, and counts the rest', () => {
    expect(
      diff({ post: { zh: '科员', en: 'Clerk' }, demo: true }, { post: { zh: '干部', en: 'Clerk' }, demo: true }),
    ).toEqual({
      kind: 'CHANGED',
      fields: [{ path: 'post.zh', before: '科员', after: '干部' }],
      unchanged: 2,
    });
  });

  it('tells a new record from one that is gone, and leaves out what is empty', () => {
    expect(diff(null, { role: 'viewer', until: null }).fields).toEqual([
      { path: 'role', before: undefined, after: 'viewer' },
    ]);
    expect(diff(null, { role: 'viewer' }).kind).toBe('MADE');
    expect(diff({ role: 'viewer' }, null).kind).toBe('GONE');
    expect(diff(null, null).kind).toBe('NOTHING');
  });

  it('compares lists as they stand', () => {
    expect(diff({ units: [1, 2] }, { units: [1, 2] }).fields).toEqual([]);
    expect(diff({ units: [1, 2] }, { units: [2] }).fields).toHaveLength(1);
  });

  it('never shows nothing as 0 or no', () => {
    const words = { yes: '是', no: '否', moment: (iso: string) => iso.slice(0, 10) };
    expect(shown('2026-11-26T05:46:32.431210Z', words)).toBe('2026-11-26');
    expect([shown(0, words), shown(false, words), shown(null, words), shown('', words)]).toEqual([
      '0',
      '否',
      null,
      null,
    ]);
  });
});
