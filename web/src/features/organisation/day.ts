/** Days as ISO dates, in the reader's own zone; weeks begin on Monday. */
export function isoDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export const today = (): string => isoDay(new Date());

export function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00`);
  date.setDate(date.getDate() + days);
  return isoDay(date);
}

export function mondayOf(day: string): string {
  return plusDays(day, -((new Date(`${day}T12:00:00`).getDay() + 6) % 7));
}

/** The last instant of a day: what was known when it ended. */
export const endOf = (day: string): string => new Date(`${plusDays(day, 1)}T00:00:00`).toISOString();

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A day as an address may carry it; anything else is none. */
export const dayIn = (value: unknown): string | undefined =>
  typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;

/** The clock of an instant, as HH:MM. */
export function clock(instant: string): string {
  const date = new Date(instant);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}
