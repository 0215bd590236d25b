import { zone } from './days';
import type { Language } from './preferences';

const locale = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB');

const formats = new Map<string, Intl.DateTimeFormat>();

/** Lists ask for the same one over and over, and it is dear to make. */
function format(language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, timeZone, options]);
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale(language), { ...options, timeZone });
    formats.set(key, made);
  }
  return made;
}

const WHOLE_DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** A day, from an ISO date or instant; an instant has the day it has in the district. */
export function day(iso: string, language: Language): string {
  return iso.length === 10
    ? format(language, 'UTC', WHOLE_DAY).format(new Date(`${iso}T00:00:00Z`))
    : format(language, zone(), WHOLE_DAY).format(new Date(iso));
}

/** A moment to the minute, by the district's clock. */
export function moment(iso: string, language: Language): string {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', ...CLOCK } as const;
  return format(language, zone(), options).format(new Date(iso));
}

/** The same without the year: what is soon, or was just now. Milliseconds. */
export function near(ms: number, language: Language): string {
  return format(language, zone(), { month: 'numeric', day: 'numeric', ...CLOCK }).format(ms);
}

/** A deadline of a plan: a year, a month of a year, a day, or words as printed. */
export function deadline(text: string, language: Language): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!match) return text;
  const [, year, month, dayOfMonth] = match as unknown as [string, string, string | undefined, string | undefined];
  if (!month) return language === 'zh' ? `${year}\u00a0\u5e74` : year;
  if (dayOfMonth) return day(text, language);
  return format(language, 'UTC', { year: 'numeric', month: 'long' }).format(new Date(`${year}-${month}-01T00:00:00Z`));
}
