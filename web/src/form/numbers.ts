/** Decimal texts, handled as texts: no figure is rounded on its way through a form. */

const NUMBER = /^-?\d+(\.\d+)?$/;

/** What somebody typed, without blanks and thousands separators; null where it is no number. */
export function readNumber(text: string): string | null {
  const plain = text.replace(/[\s,，]/g, '').replace(/^\+/, '');
  return NUMBER.test(plain) ? plain : null;
}

/** `1234567.5` as `1,234,567.5`. */
export function grouped(plain: string): string {
  const [whole = '', rest] = plain.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.replace('-', '').replace(/\B(?=(\d{3})+$)/g, ',');
  return sign + digits + (rest === undefined ? '' : `.${rest}`);
}

/** The point moved by so many places: to the right where positive. `shifted('6.25', -2)` is `0.0625`. */
export function shifted(plain: string, places: number): string {
  const negative = plain.startsWith('-');
  const [whole = '0', rest = ''] = plain.replace('-', '').split('.');
  const digits = whole + rest;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const front = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const back = padded.slice(at).replace(/0+$/, '');
  const text = back ? `${front}.${back}` : front;
  return negative && /[1-9]/.test(text) ? `-${text}` : text;
}

/** At most so many decimals, half up; no zeros at the end. */
export function rounded(plain: string, decimals: number): string {
  const value = Number(plain);
  if (!Number.isFinite(value)) return plain;
  return shifted(String(Math.round(Number(shifted(plain, decimals)))), -decimals);
}
