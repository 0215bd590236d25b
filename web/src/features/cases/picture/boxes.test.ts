import { describe, expect, it } from 'vitest';
import { between, middle, moved } from './boxes';

describe('a part of a picture that is to be hidden', () => {
  it('is drawn from any corner, and stays inside', () => {
    const box = { x: 0.1, y: 0.2, width: expect.closeTo(0.3), height: expect.closeTo(0.4) };
    expect(between({ x: 0.1, y: 0.2 }, { x: 0.4, y: 0.6 })).toEqual(box);
    expect(between({ x: 0.4, y: 0.6 }, { x: 0.1, y: 0.2 })).toEqual(box);
    expect(between({ x: -1, y: -1 }, { x: 2, y: 2 })).toEqual({ x: 0, y: 0, width: 1, height: 1 });
    expect(between({ x: 0.5, y: 0.5 }, { x: 0.501, y: 0.9 })).toBeNull();
  });

  it('goes and grows by keys, up to the edge', () => {
    expect(moved(middle(), 'ArrowRight', false)).toMatchObject({ x: expect.closeTo(0.41), width: 0.2 });
    expect(moved(middle(), 'ArrowUp', true)).toMatchObject({ y: 0.4, height: expect.closeTo(0.19) });
    let box = middle();
    for (let i = 0; i < 200; i++) box = moved(moved(box, 'ArrowRight', false) ?? box, 'ArrowDown', true) ?? box;
    expect(box.x + box.width).toBeLessThanOrEqual(1);
    expect(box.y + box.height).toBeLessThanOrEqual(1);
    for (let i = 0; i < 200; i++) box = moved(box, 'ArrowLeft', true) ?? box;
    expect(box.width).toBeGreaterThan(0);
    expect(moved(box, 'Enter', false)).toBeNull();
  });
});
