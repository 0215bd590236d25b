import { describe, expect, it } from 'vitest';
import { AFTER, BEFORE, type Piece, kindWord, paired, sizeWords } from './pieces';

const piece = (id: string, label: string | null, more: Partial<Piece['file']> = {}): Piece => ({
  label,
  file: {
    id,
    name: `${id}.jpg`,
    mediaType: 'image/jpeg',
    size: 1,
    sha256: '',
    sentSha256: '',
    picture: true,
    width: 1,
    height: 1,
    takenAt: null,
    lon: null,
    lat: null,
    uploadedBy: 'li',
    uploadedAt: '2026-03-01T00:00:00Z',
    confidential: false,
    removedAt: null,
    ...more,
  },
});

describe('pictures from before and after', () => {
  it('stand beside each other in the order in which they came', () => {
    const { pairs, others } = paired([piece('a', BEFORE), piece('b', BEFORE), piece('c', null), piece('d', AFTER)]);
    expect(pairs.map(({ before, after }) => [before?.file.id, after?.file.id])).toEqual([
      ['a', 'd'],
      ['b', undefined],
    ]);
    expect(others.map((one) => one.file.id)).toEqual(['c']);
  });

  it('leave out what nobody may see, and what is no picture', () => {
    const { pairs, others } = paired([
      piece('gone', BEFORE, { removedAt: '2026-03-02T00:00:00Z' }),
      piece('paper', BEFORE, { picture: false }),
      piece('secret', AFTER, { confidential: true }),
    ]);
    expect(pairs).toEqual([]);
    expect(others).toHaveLength(3);
  });
});

it('says how large a file is, and of what kind', () => {
  expect(sizeWords(1_440_000)).toBe('1.4 MB');
  expect(sizeWords(36_400)).toBe('36 KB');
  expect(sizeWords(3)).toBe('1 KB');
  expect(kindWord('审计报告.docx')).toBe('DOCX');
  expect(kindWord('无')).toBe('');
});
