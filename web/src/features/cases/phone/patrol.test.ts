import { describe, expect, it } from 'vitest';
import { minutesSince, parse } from './patrol';

describe('a round that is kept on the phone', () => {
  it('is read as it was written, and as none where it is something else', () => {
    const patrol = { begun: '2026-03-02T01:00:00.000Z', area: '120106001002-G01', found: 2 };
    expect(parse(JSON.stringify({ ...patrol, lon: 117.1 }))).toEqual(patrol);
    for (const text of [null, '', '{', '[]', 'null', '{"begun":1,"area":"a","found":0}'])
      expect(parse(text)).toBeNull();
  });
  it('lasts whole minutes, and none where the clock was put back', () => {
    expect(minutesSince('2026-03-02T01:00:00.000Z', Date.parse('2026-03-02T01:40:59.000Z'))).toBe(40);
    expect(minutesSince('2026-03-02T01:00:00.000Z', Date.parse('2026-03-02T00:40:00.000Z'))).toBe(0);
  });
});
