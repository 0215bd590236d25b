import { describe, expect, it } from 'vitest';
import { distribute, layer } from './marks';

const mark = (id: string, start: number, end: number) => ({ id, start, end });
const shape = (text: string, at: number, marks: ReturnType<typeof mark>[]) =>
  layer(text, at, marks).map((p) => `${p.text}[${p.marks.map((m) => m.id).join(' ')}]`);

describe('layering marks over a paragraph', () => {
  it('leaves plain text whole', () => {
    expect(shape('河边的旧厂房', 100, [])).toEqual(['河边的旧厂房[]']);
  });

  it('nests a narrow mark inside a wide one, the narrow one last', () => {
    expect(shape('布置三处实验室', 10, [mark('C', 12, 14), mark('A', 10, 17)])).toEqual([
      '布置[A]',
      '三处[A C]',
      '实验室[A]',
    ]);
  });

  it('cuts overlapping marks at every edge', () => {
    expect(shape('甲乙丙丁', 0, [mark('x', 0, 3), mark('y', 1, 4)])).toEqual(['甲[x]', '乙丙[x y]', '丁[y]']);
  });

  it('clips a mark that runs over the paragraph, and drops an empty one', () => {
    expect(shape('甲乙', 5, [mark('x', 0, 6), mark('none', 6, 6)])).toEqual(['甲[x]', '乙[]']);
  });

  it('says where each mark opens and closes, once', () => {
    const pieces = layer('甲乙丙', 0, [mark('wide', 0, 3), mark('in', 1, 2)]);
    expect(pieces.map((p) => p.opens.map((m) => m.id))).toEqual([['wide'], ['in'], []]);
    expect(pieces.map((p) => p.closes.map((m) => m.id))).toEqual([[], ['in'], ['wide']]);
  });

  it('counts code points, not UTF-16 units', () => {
    expect(shape('𠮷家建3处', 0, [mark('C', 3, 5)])).toEqual(['𠮷家建[]', '3处[C]']);
  });
});

describe('dealing marks out to blocks', () => {
  it('gives a mark to every block it touches and to no other', () => {
    const blocks = [
      { start: 0, end: 5 },
      { start: 6, end: 10 },
      { start: 11, end: 20 },
    ];
    const over = distribute(blocks, [mark('a', 1, 3), mark('b', 4, 8), mark('c', 12, 13)]);
    expect(over.map((list) => list.map((m) => m.id))).toEqual([['a', 'b'], ['b'], ['c']]);
  });
});
