import { describe, expect, it } from 'vitest';
import type { IndicatorItem, Section } from '@/lib/types';
import { documentBlocks } from './document-blocks';

const TEXT = `第一章　往哪里去
下表是五年要到的地方，数字都要能对上。
主要指标表
序号
指标
1
绿地率（%）
32.9
35.5
绿色生态
2
床位（张）
[-]
37
表后还有一段。
`;

const at = (words: string) => TEXT.indexOf(words);
const row = (id: string, from: string, to: string): IndicatorItem =>
  ({ id, kind: 'INDICATOR', start: at(from), end: at(to) + to.length, read: {} }) as IndicatorItem;
const rows = [row('I01', '1\n绿', '35.5'), row('I02', '2\n床', '37')];
const chapter = { level: 1, start: 0, end: 8 } as Section;

describe('setting a draft for reading', () => {
  it('makes one table of the flattened rows, its head and the group names between', () => {
    const table = documentBlocks(TEXT, [chapter], rows).find((b) => b.kind === 'TABLE');
    expect(table?.rows).toEqual(['I01', 'I02']);
    expect(table?.text.startsWith('序号')).toBe(true);
    expect(table?.text.endsWith('37')).toBe(true);
  });

  it('keeps every other line as a paragraph with its line number', () => {
    expect(
      documentBlocks(TEXT, [chapter], rows)
        .filter((b) => b.kind !== 'TABLE')
        .map((b) => `${b.line} ${b.kind} ${b.text}`),
    ).toEqual([
      '1 HEADING 第一章　往哪里去',
      '2 PARAGRAPH 下表是五年要到的地方，数字都要能对上。',
      '3 PARAGRAPH 主要指标表',
      '15 PARAGRAPH 表后还有一段。',
    ]);
  });

  it('takes a heading glued to its paragraph apart', () => {
    const glued = documentBlocks('（一）养老。建食堂65个。', [{ level: 2, start: 0, end: 5 } as Section], []);
    expect(glued.map((b) => `${b.kind} ${b.text}`)).toEqual(['HEADING （一）养老。', 'PARAGRAPH 建食堂65个。']);
  });

  it('leaves an indicator added by hand in its paragraph', () => {
    const added = { ...row('I03', '床位', '张'), read: null } as IndicatorItem;
    expect(documentBlocks('床位（张）很要紧', [], [added]).map((b) => b.kind)).toEqual(['PARAGRAPH']);
  });
});
