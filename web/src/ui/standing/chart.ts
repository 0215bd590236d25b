import type { Forecast, PathPoint, ReadingOf, Standing } from '@/lib/types';

/** Where everything of the chart stands, in pixels. Quantities are those the path is in. */
export interface Chart {
  width: number;
  height: number;
  x: (year: number) => number;
  y: (value: number) => number;
  years: number[];
  ticks: number[];
  left: number;
  right: number;
  bottom: number;
}

export interface Dot {
  at: number;
  value: number;
  kind: 'final' | 'early' | 'ghost';
  standing: Standing | null;
}

/** The end of a period in years: the end of 2023 is 2023, of its third quarter 2022.75. */
export const atOf = (key: string): number => {
  const year = Number(key.slice(0, 4));
  const quarter = /-Q(\d)$/.exec(key);
  const month = /-(?:\d\d~)?(\d\d)$/.exec(key);
  const months = quarter ? Number(quarter[1]) * 3 : month ? Number(month[1]) : 12;
  return year - 1 + months / 12;
};

const FINAL = new Set(['FINAL', 'CENSUS_REVISION', 'ANNUAL_REPORT']);

/**
 * Readings on the chart. Of levels all versions; of sums and rates what they come to by then, of which there is one for each
 * period.
 */
export function dots(course: readonly Standing[], readings: readonly ReadingOf[], raw: boolean): Dot[] {
  const byPeriod = new Map(course.map((one) => [one.period?.key, one]));
  const own = readings.filter((one) => one.series === 'OWN');
  return own
    .filter((one) => one.current || raw)
    .flatMap((one): Dot[] => {
      const standing = byPeriod.get(one.period.key) ?? null;
      const value = raw ? one.value : (standing?.quantity ?? null);
      if (value === null || one.value === null || standing === null) return [];
      const kind = !one.current ? 'ghost' : FINAL.has(one.vintage) ? 'final' : 'early';
      return [{ at: atOf(one.period.key), value, kind, standing: one.current ? standing : null }];
    })
    .sort((a, b) => a.at - b.at);
}

/** Round steps, about four of them. */
export function ticks(low: number, high: number): number[] {
  const rough = (high - low) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough;
  const first = Math.ceil(low / step - 1e-9);
  const out: number[] = [];
  for (let i = first; i * step <= high + step * 1e-9; i++) out.push(Number((i * step).toPrecision(12)));
  return out;
}

export function chart(width: number, path: readonly PathPoint[], shown: readonly Dot[], ahead: Forecast | null): Chart {
  const narrow = width < 560;
  const left = narrow ? 40 : 52;
  const right = narrow ? 84 : 132;
  const height = narrow ? 260 : 360;
  const top = 28;
  const bottom = height - 34;
  const first = path[0]?.year ?? 0;
  const last = Math.max(path.at(-1)?.year ?? 1, ...shown.map((one) => Math.ceil(one.at)));
  // The wide intervals of few figures would flatten the rest: the fan is cut at twice the span of what is known.
  const known = [...path.map((one) => one.value), ...shown.map((one) => one.value)];
  const span = Math.max(...known) - Math.min(...known) || Math.abs(known[0] ?? 1) || 1;
  const fan = ahead?.points.flatMap((one) => [one.low80, one.high80]) ?? [];
  const low = Math.max(Math.min(...known, ...fan), Math.min(...known) - span * 0.5) - span * 0.06;
  const high = Math.min(Math.max(...known, ...fan), Math.max(...known) + span * 0.5) + span * 0.06;
  const x = (year: number) => left + ((year - first) / Math.max(1, last - first)) * (width - left - right);
  const y = (value: number) => {
    const held = Math.min(high, Math.max(low, value));
    return bottom - ((held - low) / (high - low)) * (bottom - top);
  };
  return {
    width,
    height,
    x,
    y,
    years: Array.from({ length: last - first + 1 }, (_, i) => first + i),
    ticks: ticks(low, high),
    left,
    right: width - right,
    bottom,
  };
}
