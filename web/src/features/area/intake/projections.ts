/** A 3-degree Gauss-Krüger zone of CGCS2000: its number and meridian, and whether the number stands before the easting. */
export interface Zone {
  key: string;
  number: number;
  meridian: number;
  prefixed: boolean;
}

/** EPSG's names of zone 25 with and without its number before the easting; those of the others follow. */
const FIRST = { number: 25, prefixed: 4513, plain: 4534 };
const LAST_NUMBER = 45;

/** The two ways in which surveyors write coordinates at a longitude; none where there are no such zones. */
export function projectionsAt(longitude: number | undefined): Zone[] {
  if (longitude === undefined) return [];
  const number = Math.round(longitude / 3);
  if (number < FIRST.number || number > LAST_NUMBER) return [];
  const zone = { number, meridian: number * 3 };
  const key = (first: number) => `epsg:${first + number - FIRST.number}`;
  return [
    { ...zone, key: key(FIRST.prefixed), prefixed: true },
    { ...zone, key: key(FIRST.plain), prefixed: false },
  ];
}
