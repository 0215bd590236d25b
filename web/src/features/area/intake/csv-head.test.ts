import { expect, it } from 'vitest';
import { LATITUDE, LONGITUDE, guessed, headOf } from './csv-head';

it('reads the columns of a UTF-8 file with a mark and quotes', async () => {
  const file = new File(['\uFEFF编号,"经度, 度",纬度\r\n1,117.1,39.1\r\n'], 'a.csv');
  const columns = await headOf(file);
  expect(columns).toEqual(['编号', '经度, 度', '纬度']);
  expect(guessed(columns, LONGITUDE)).toBe('经度, 度');
  expect(guessed(columns, LATITUDE)).toBe('纬度');
});

it('reads GB18030, and guesses English columns', async () => {
  const bytes = new Uint8Array([0xb5, 0xd8, 0xb5, 0xe3, 0x2c, 0x6c, 0x6e, 0x67, 0x2c, 0x6c, 0x61, 0x74, 0x0a]);
  const columns = await headOf(new File([bytes], 'b.csv'));
  expect(columns).toEqual(['地点', 'lng', 'lat']);
  expect(guessed(columns, LONGITUDE)).toBe('lng');
  expect(guessed(['line', 'station', 'lng_wgs84', 'lat_wgs84'], LATITUDE)).toBe('lat_wgs84');
});
