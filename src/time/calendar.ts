import { Temporal } from 'temporal-polyfill';

/** A day of the proleptic Gregorian calendar. */
export type Day = Temporal.PlainDate;

/** Units that expressions of time count in. */
export type Unit = 'day' | 'week' | 'month' | 'year';

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;
/** Longest distance that is ever counted; more lies outside the years EDTF writes with four digits. */
const MAX_COUNT = 4_000_000;

/** The day, or undefined where the calendar has none such (30 February, year 30000). */
export function day(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (![year, month, dayOfMonth].every(Number.isInteger)) return undefined;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || dayOfMonth < 1) return undefined;
  const found = Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'constrain' });
  return found.day === dayOfMonth ? found : undefined;
}

/** `2018-07-16`. */
export function iso(date: Day): string {
  const pad = (n: number, length: number) => String(n).padStart(length, '0');
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

/** `from` moved by `count` units; undefined where that leaves the years 1–9999. The 31st clips to a month's last day. */
export function add(from: Day, count: number, unit: Unit): Day | undefined {
  if (!Number.isInteger(count) || Math.abs(count) > MAX_COUNT) return undefined;
  // A month or a year is longer than a day, so this bound keeps every unit inside what Temporal can hold.
  const years = { day: 1 / 365, week: 7 / 365, month: 1 / 12, year: 1 }[unit] * count;
  if (Math.abs(years) > LAST_YEAR) return undefined;
  const moved = from.add({ [`${unit}s`]: count });
  return moved.year < FIRST_YEAR || moved.year > LAST_YEAR ? undefined : moved;
}

/** Days from `a` to `b`, negative when `b` is the earlier. */
export function daysBetween(a: Day, b: Day): number {
  return a.until(b, { largestUnit: 'day' }).days;
}

export function isBefore(a: Day, b: Day): boolean {
  return Temporal.PlainDate.compare(a, b) < 0;
}

/** Monday of the ISO week that `date` lies in; undefined in the first days of year 1. */
export function monday(date: Day): Day | undefined {
  return add(date, 1 - date.dayOfWeek, 'day');
}

export function firstOfMonth(date: Day): Day {
  return date.with({ day: 1 });
}

export function lastOfMonth(date: Day): Day {
  return date.with({ day: date.daysInMonth });
}
