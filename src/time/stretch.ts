import { add, type Day, day, firstOfMonth, lastOfMonth, monday, type Unit } from './calendar.js';

/** Days on end, both ends included. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** A distance in time: `count` units, or, where the words are vague, anything from `count` to `upTo` units. */
export interface Offset {
  readonly unit: Unit;
  /** Negative for the past. */
  readonly count: number;
  readonly upTo?: number;
}

/** A stretch, unless an end of it has left the calendar. */
export function stretch(from: Day | undefined, to: Day | undefined): Stretch | undefined {
  return from && to && { from, to };
}

/** A single day as a stretch. */
export function only(date: Day | undefined): Stretch | undefined {
  return stretch(date, date);
}

export function yearOf(year: number): Stretch | undefined {
  return stretch(day(year, 1, 1), day(year, 12, 31));
}

export function monthOf(year: number, month: number): Stretch | undefined {
  const first = day(year, month, 1);
  return first && { from: first, to: lastOfMonth(first) };
}

/** Monday to Sunday around a day. */
export function weekOf(date: Day): Stretch | undefined {
  const start = monday(date);
  return start && stretch(start, add(start, 6, 'day'));
}

/** The whole day, week (Monday to Sunday), month or year that a day lies in. */
export function unitOf(date: Day, unit: Unit): Stretch | undefined {
  if (unit === 'day') return only(date);
  if (unit === 'week') return weekOf(date);
  return unit === 'month' ? monthOf(date.year, date.month) : yearOf(date.year);
}

/** The whole unit that lies `count` units from the one that `date` lies in. */
export function unitFrom(date: Day, count: number, unit: Unit): Stretch | undefined {
  const there = add(date, count, unit);
  return there && unitOf(there, unit);
}

/** From the first to the last of the units that lie `least` to `most` units away (negative: before). */
export function unitsFrom(date: Day, least: number, most: number, unit: Unit): Stretch | undefined {
  const a = unitFrom(date, Math.min(least, most), unit);
  const b = unitFrom(date, Math.max(least, most), unit);
  return stretch(a?.from, b?.to);
}

/** The `count` units that end at a day: days counted with that day, months and years whole. */
export function upTo(date: Day, count: number, unit: Unit): Stretch | undefined {
  if (unit === 'day') return stretch(add(date, 1 - count, 'day'), date);
  if (unit === 'week') return stretch(add(date, -count, 'week'), date);
  return stretch(unitFrom(date, -count, unit)?.from, unitOf(date, unit)?.to);
}

/** The `count` units that begin at a day: days and weeks from the next day on, months and years whole. */
export function onFrom(date: Day, count: number, unit: Unit): Stretch | undefined {
  const end = add(date, count, unit);
  if (unit === 'day' || unit === 'week') return stretch(add(date, 1, 'day'), end);
  return stretch(unitOf(date, unit)?.from, end && unitOf(end, unit)?.to);
}

/** From the start of its week, month or year to a day; in a year, to the end of that day's month. */
export function begun(date: Day, unit: Unit): Stretch | undefined {
  return stretch(unitOf(date, unit)?.from, unit === 'year' ? lastOfMonth(date) : date);
}

/** What is left of a week or month after a day (of its last day, itself), and of a year from that day's month on. */
export function left(date: Day, unit: Unit): Stretch | undefined {
  const end = unitOf(date, unit)?.to;
  if (unit === 'year') return stretch(firstOfMonth(date), end);
  return stretch(end?.equals(date) ? date : add(date, 1, 'day'), end);
}

/**
 * A stretch moved by an offset, as fine as the coarser of the two: a day moved by two months gives a month, by two weeks
 * the week reached.
 */
export function move({ from, to }: Stretch, { unit, count, upTo = count }: Offset): Stretch | undefined {
  const a = unitFrom(from, Math.min(count, upTo), unit);
  const b = unitFrom(to, Math.max(count, upTo), unit);
  return stretch(a?.from, b?.to);
}
