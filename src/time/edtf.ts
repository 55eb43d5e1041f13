import { day, isBefore, iso } from './calendar.js';
import { move, type Offset, type Stretch } from './stretch.js';

export type { Offset } from './stretch.js';

/** First and last day, both included, as ISO dates. */
export interface Bounds {
  readonly from: string;
  readonly to: string;
}

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Days of one EDTF date (`2018`, `2018-07`, `2018-07-16`, with or without a time of day). */
function daysOfDate(text: string): Stretch | undefined {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/.exec(text);
  if (!found) return undefined;
  const [, y, m, d] = found;
  const from = day(Number(y), Number(m ?? 1), Number(d ?? 1));
  if (!from) return undefined;
  if (d) return { from, to: from };
  return { from, to: from.with(m ? { day: from.daysInMonth } : { month: 12, day: 31 }) };
}

/** First and last day of an EDTF string; undefined for what is none, or ends before it begins. */
export function days(edtf: string): Stretch | undefined {
  const [a = '', b = a, ...rest] = edtf.split('/');
  const start = daysOfDate(a);
  const end = daysOfDate(b);
  if (!start || !end || rest.length > 0 || isBefore(end.to, start.from)) return undefined;
  return { from: start.from, to: end.to };
}

/** Dates read before, since the same ones come again and again; no more than so many, and none that is too long to be one. */
const KNOWN = new Map<string, Bounds | undefined>();
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 24;

/**
 * First and last day that an EDTF date or interval covers, as ISO dates.
 * Level 0 of EDTF is read (year, month, day, a time of day, `start/end`), in the years 0001 to 9999;
 * undefined for any other string.
 */
export function bounds(edtf: string): Bounds | undefined {
  if (KNOWN.has(edtf)) return KNOWN.get(edtf);
  const found = days(edtf);
  const read = found && Object.freeze({ from: iso(found.from), to: iso(found.to) });
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  if (edtf.length <= LONGEST_KNOWN) KNOWN.set(edtf, read);
  return read;
}

/** The shortest EDTF string that covers exactly the days of a stretch: `2018-07` rather than its first and last day. */
export function edtfOf({ from, to }: Stretch): string {
  const months = from.day === 1 && to.day === to.daysInMonth;
  const years = months && from.month === 1 && to.month === 12;
  const length = years ? 4 : months ? 7 : 10;
  const a = iso(from).slice(0, length);
  const b = iso(to).slice(0, length);
  return a === b ? a : `${a}/${b}`;
}

/** Whether the two have a day in common. */
export function overlaps(a: string, b: string): boolean {
  return intersect(a, b) !== undefined;
}

/** Whether every day of `inner` lies in `outer`. */
export function contains(outer: string, inner: string): boolean {
  const o = bounds(outer);
  const i = bounds(inner);
  return o !== undefined && i !== undefined && o.from <= i.from && i.to <= o.to;
}

/** The days that both cover; undefined where they share none. */
export function intersect(a: string, b: string): string | undefined {
  const x = days(a);
  const y = days(b);
  if (!x || !y) return undefined;
  const from = isBefore(x.from, y.from) ? y.from : x.from;
  const to = isBefore(x.to, y.to) ? x.to : y.to;
  return isBefore(to, from) ? undefined : edtfOf({ from, to });
}

/** How finely a string fixes its time: `range` for an interval; undefined for what is no EDTF date. */
export function precision(edtf: string): 'day' | 'month' | 'year' | 'range' | undefined {
  if (!days(edtf)) return undefined;
  if (edtf.includes('/')) return 'range';
  return edtf.length === 4 ? 'year' : edtf.length === 7 ? 'month' : 'day';
}

/** Order for sorting: by first day, then by last; what is no EDTF date comes after all that is. */
export function compare(a: string, b: string): number {
  const x = bounds(a);
  const y = bounds(b);
  if (!x || !y) return x ? -1 : y ? 1 : order(a, b);
  return order(x.from, y.from) || order(x.to, y.to);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The date moved by an offset. The result is as fine as the coarser of the two: a day shifted by two months is a month,
 * by two weeks the week (Monday to Sunday) reached. Undefined outside the years 0001 to 9999.
 */
export function shift(edtf: string, offset: Offset): string | undefined {
  const base = days(edtf);
  const moved = base && move(base, offset);
  return moved && edtfOf(moved);
}

/**
 * The date for people to read: `24 July 2018`, `May 2012`, `18–19 May 2012`, `28 June – 3 July 2018`, `2018`.
 * Undefined for what is no EDTF date.
 */
export function format(edtf: string): string | undefined {
  const found = days(edtf);
  if (!found) return undefined;
  const [a = '', b] = edtf.split('/').map((end) => end.slice(0, 10));
  if (b === undefined || a === b) return inWords(a);
  const shared =
    a.length !== b.length ? 0 : a.slice(0, 7) === b.slice(0, 7) ? 7 : a.slice(0, 4) === b.slice(0, 4) ? 4 : 0;
  // What both ends share is said once, at the end.
  const start = shared === 7 ? String(found.from.day) : shared === 4 ? inWords(a).replace(/ \d{4}$/, '') : inWords(a);
  const tight = a.length === b.length && !start.includes(' ');
  return `${start}${tight ? '–' : ' – '}${inWords(b)}`;
}

function inWords(date: string): string {
  const [y, m, d] = date.split('-').map(Number);
  return [d, m && MONTH_NAMES[m - 1], y].filter((part) => part !== undefined).join(' ');
}
