import { messages } from './i18n';
import { ENGLISH_UNITS, SCALES, WAN, YI, YUAN } from './messages/units';
import type { Language } from './preferences';
import type { Base, CommitmentValue, Comparator, Target } from './types';

const SIGNS: Record<Comparator, string> = {
  AT_LEAST: '≥ ',
  AT_MOST: '≤ ',
  EXACTLY: '',
  ABOUT: '≈ ',
  INCREASE_BY: '+',
  DECREASE_BY: '−',
};

function trim(value: number): number {
  return Number(value.toPrecision(12));
}

function decimalsIn(text: string | null | undefined): number {
  return text && /^-?\d+\.\d+$/.test(text.trim()) ? (text.trim().split('.')[1] as string).length : 0;
}

function plain(value: number, minDecimals: number, grouped: boolean): string {
  return trim(value)
    .toLocaleString('en-US', {
      useGrouping: grouped,
      minimumFractionDigits: Math.min(minDecimals, 6),
      maximumFractionDigits: 6,
    })
    .replace('-', '−');
}

/** A number with its unit, for one language. */
export interface Figure {
  number: string;
  unit: string;
}

/**
 * A number as a person writes it. Chinese folds ten thousands into 万 and hundred millions into 亿 unless the unit
 * has a scale already; English unfolds such units and groups by thousands.
 *
 * @param printed the number as the plan prints it; its decimals are kept (26.0 stays 26.0)
 */
export function figure(value: number, unit: string | null, language: Language, printed?: string | null): Figure {
  const decimals = decimalsIn(printed);
  const bare = unit ?? '';
  if (language === 'zh') {
    const scaled = bare[0] !== undefined && bare[0] in SCALES;
    const size = Math.abs(value);
    if (!scaled && size >= 1e8 && trim(value / 1e6) % 1 === 0)
      return { number: plain(value / 1e8, 0, false), unit: YI + bare };
    if (!scaled && size >= 1e4 && trim(value / 1e2) % 1 === 0)
      return { number: plain(value / 1e4, 0, false), unit: WAN + bare };
    return { number: plain(value, decimals, false), unit: bare };
  }
  const scale = SCALES[bare[0] ?? ''];
  const rest = scale ? bare.slice(1) : bare;
  const full = trim(value * (scale ?? 1));
  const keep = scale ? 0 : decimals;
  if (rest === YUAN) {
    const [amount, word] =
      Math.abs(full) >= 1e9 ? [full / 1e9, 'billion'] : Math.abs(full) >= 1e6 ? [full / 1e6, 'million'] : [full, ''];
    return { number: `CNY ${plain(amount, 0, true)}`, unit: word };
  }
  const known = ENGLISH_UNITS[rest];
  if (scale && known === undefined) return { number: plain(value, decimals, true), unit: bare };
  return { number: plain(full, keep, true), unit: known ?? rest };
}

/** Number and unit in one string; a percent sign sits close, everything else after a thin space. */
export function joined({ number, unit }: Figure): string {
  if (unit === '') return number;
  return /^[%‰℃]/.test(unit) ? number + unit : `${number}\u00a0${unit}`;
}

/** `null` is missing: callers show the word for it, never 0. */
export function quantity(
  value: number | null,
  unit: string | null,
  language: Language,
  printed?: string | null,
): string {
  return value === null ? messages().quantity.missing : joined(figure(value, unit, language, printed));
}

export function baseText(base: Base, unit: string | null, language: Language): string {
  return quantity(base.value, unit, language, base.text);
}

/** The target in one line: words for a relative one, sign and number otherwise. */
export function targetText(target: Target, unit: string | null, language: Language): string {
  if (target.relative) return target.relative;
  return sign(target.comparator) + quantity(target.value, unit, language, target.text);
}

export function sign(comparator: Comparator | null): string {
  return comparator ? SIGNS[comparator] : '';
}

/** What a commitment demands, short: “≥ 140 家”, “100—120 家”, “不低于全市”. */
export function demand(c: CommitmentValue, language: Language): string {
  if (c.value === null) return c.relative ?? messages().quantity.none;
  const low = figure(c.value, c.unit, language);
  if (c.valueMax === null) return sign(c.comparator) + joined(low);
  const high = figure(c.valueMax, c.unit, language);
  const dash = language === 'zh' ? '—' : '–';
  if (low.unit !== high.unit) return `${joined(low)}${dash}${joined(high)}`;
  return joined({ number: `${low.number}${dash}${high.number}`, unit: low.unit });
}
