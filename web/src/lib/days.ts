/**
 * Days and clocks of the district, whatever zone its reader's machine is set to: a deadline is counted there. The server
 * writes the zone on the page (`html[data-zone]`). Days are ISO dates (`2026-03-02`); weeks begin on Monday.
 */
const CHINA = 'Asia/Shanghai';
const MINUTE = 60_000;

const parts = new Map<string, Intl.DateTimeFormat>();

function partsIn(zone: string): Intl.DateTimeFormat {
  let format = parts.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    parts.set(zone, format);
  }
  return format;
}

/** The district's zone; one that this browser does not know, or none, is that of China. */
export function zone(): string {
  const said = document.documentElement.dataset.zone;
  if (!said) return CHINA;
  try {
    partsIn(said);
    return said;
  } catch {
    return CHINA;
  }
}

type Moment = string | number | Date;

/** `2026-03-02 08:10:00`, on the district's clock. */
const written = (at: Moment): string => partsIn(zone()).format(new Date(at));

export const isoDay = (at: Moment): string => written(at).slice(0, 10);

/** Its clock, as HH:MM. */
export const clockOf = (at: Moment): string => written(at).slice(11, 16);

/** As a field for a moment takes it: `2026-03-02T08:10`. */
export const localOf = (at: Moment): string => written(at).slice(0, 16).replace(' ', 'T');

export const today = (): string => isoDay(Date.now());

/** What the district's clock shows, read as if it were UTC, less the moment itself; milliseconds. */
const aheadAt = (ms: number): number => Date.parse(`${written(ms).replace(' ', 'T')}Z`) - Math.floor(ms / 1000) * 1000;

/**
 * The moment at which the district's clock shows this (`2026-03-02T08:10`), as an ISO instant; null: it is no time. Of two
 * such moments the first; a time that the clock leaves out is as long after the leap.
 */
export function instantOf(local: string): string | null {
  const utc = Date.parse(`${local}${local.length === 16 ? ':00' : ''}Z`);
  if (Number.isNaN(utc)) return null;
  const before = utc - aheadAt(utc - 24 * 60 * MINUTE);
  const after = utc - aheadAt(utc + 24 * 60 * MINUTE);
  const fits = [before, after].filter((ms) => ms + aheadAt(ms) === utc);
  return new Date(fits.length > 0 ? Math.min(...fits) : before).toISOString();
}

export const startOf = (day: string): Date => new Date(instantOf(`${day}T00:00`) ?? NaN);

/** The moment at which a day is over: what was known when it ended. */
export const endOf = (day: string): string => startOf(plusDays(day, 1)).toISOString();

export function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** 0: Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

export const mondayOf = (day: string): string => plusDays(day, -((weekdayOf(day) + 6) % 7));

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A day as an address may carry it; anything else is none. */
export const dayIn = (value: unknown): string | undefined =>
  typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
