/** Days since 1970-01-01, both ends included; an open end is infinite. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

const DAY = 86_400_000;
const POINT = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[^/]*)?[?~%]*$/;
/** EDTF's codes for seasons and quarters, as first month and length; winter runs into the next year. */
const SEASONS: Readonly<Record<number, readonly [month: number, length: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
};

const day = (year: number, month: number, date: number) => Math.floor(Date.UTC(year, month - 1, date) / DAY);

function point(text: string): Interval | undefined {
  const match = POINT.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { lo: day(year, 1, 1), hi: day(year + 1, 1, 0) };
  const month = Number(match[2]);
  const season = SEASONS[month];
  if (season) return { lo: day(year, season[0], 1), hi: day(year, season[0] + season[1], 0) };
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { lo: day(year, month, 1), hi: day(year, month + 1, 0) };
  const date = Number(match[3]);
  if (date < 1 || date > 31) return undefined;
  const at = day(year, month, date);
  return { lo: at, hi: at };
}

/**
 * The days that an EDTF date covers: years, months, days, seasons, quarters, `start/end` and open ends (`2018/..`).
 * Times of day are cut off. `undefined` for no date, and for what is not such a date: an unreadable date is no evidence.
 */
export function interval(edtf: string | undefined): Interval | undefined {
  if (!edtf) return undefined;
  const [start = '', end] = edtf.split('/');
  if (end === undefined) return point(start);
  const open = (text: string) => text === '' || text === '..';
  const from = open(start) ? { lo: -Infinity, hi: -Infinity } : point(start);
  const to = open(end) ? { lo: Infinity, hi: Infinity } : point(end);
  return from && to && from.lo <= to.hi ? { lo: from.lo, hi: to.hi } : undefined;
}

/** Days between two intervals: 0 where they meet. */
export function gap(a: Interval, b: Interval): number {
  return Math.max(0, a.lo - b.hi, b.lo - a.hi);
}

/** Length in days; a single day is 1. */
export function days(a: Interval): number {
  return a.hi - a.lo + 1;
}

/** The narrower of two intervals that meet, their common part; `undefined` where they do not meet. */
export function common(a: Interval, b: Interval): Interval | undefined {
  const lo = Math.max(a.lo, b.lo);
  const hi = Math.min(a.hi, b.hi);
  return lo <= hi ? { lo, hi } : undefined;
}

/** The interval that most others meet, the narrowest of several such; what they have in common where they meet. */
export function mostAgreed(intervals: readonly Interval[]): Interval | undefined {
  const agreeing = (one: Interval) => intervals.filter((other) => gap(one, other) === 0).length;
  const best = intervals.reduce<Interval | undefined>((a, b) => {
    if (!a) return b;
    const more = agreeing(b) - agreeing(a);
    return more > 0 || (more === 0 && days(b) < days(a)) ? b : a;
  }, undefined);
  return best && intervals.reduce((a, b) => common(a, b) ?? a, best);
}
