import { bounds } from '../time/edtf.js';

/** Days since 1970-01-01, both ends included; an open end is infinite. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

const DAY = 86_400_000;

const OPEN = '..';

/**
 * The days that an EDTF date covers, with open ends (`2018/..`). `undefined` for no date, and for what is not such a
 * date: an unreadable date is no evidence.
 */
export function interval(edtf: string | undefined): Interval | undefined {
  if (!edtf) return undefined;
  const [start, end] = edtf.split('/');
  const found = bounds(start === OPEN ? (end ?? '') : end === OPEN ? (start ?? '') : edtf);
  if (!found) return undefined;
  return {
    lo: start === OPEN ? -Infinity : Date.parse(found.from) / DAY,
    hi: end === OPEN ? Infinity : Date.parse(found.to) / DAY,
  };
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
