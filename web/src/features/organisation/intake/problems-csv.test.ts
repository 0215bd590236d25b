import { describe, expect, it } from 'vitest';
import { cell } from '@/lib/csv';
import { problemsCsv } from './problems-csv';

describe('the file of errors', () => {
  it('quotes what has commas, and runs nothing as a formula', () => {
    expect(cell('a,"b"')).toBe('"a,""b"""');
    expect(cell('=1+1')).toBe("'=1+1");
    expect(cell(null)).toBe('');
  });

  it('begins with a mark by which spreadsheet programs know the encoding', async () => {
    const file = problemsCsv(
      ['表', '行', '格', '错在哪'],
      [
        {
          sheet: '人员',
          row: 12,
          cell: 'F12',
          code: 'mobile-not-valid',
          reason: { zh: '要 11 位，这里 10 位', en: '10' },
        },
      ],
      'zh',
    );
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('表,行,格,错在哪\r\n人员,12,F12,要 11 位，这里 10 位\r\n');
  });
});
