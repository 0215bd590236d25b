import type { Language } from './preferences';

const locale = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB');

/** A day, from an ISO date or instant. */
export function day(iso: string, language: Language): string {
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00` : iso);
  return new Intl.DateTimeFormat(locale(language), { year: 'numeric', month: 'long', day: 'numeric' }).format(date);
}

/** A moment to the minute, in the reader's own zone. */
export function moment(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(iso));
}

/** A deadline of a plan: a year, a month of a year, a day, or words as printed. */
export function deadline(text: string, language: Language): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!match) return text;
  const [, year, month, dayOfMonth] = match as unknown as [string, string, string | undefined, string | undefined];
  if (!month) return language === 'zh' ? `${year}\u00a0\u5e74` : year;
  if (dayOfMonth) return day(text, language);
  return new Intl.DateTimeFormat(locale(language), { year: 'numeric', month: 'long' }).format(
    new Date(`${year}-${month}-01T00:00:00`),
  );
}
