import type { Status } from '../../../src/record/types.js';
import type { Episode } from '../api/types.js';
import { dayNumber } from '../dates/when.js';

/** An engagement from its first act to its outcome, in day numbers. */
export interface Span {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly lo: number;
  readonly hi: number;
  /** Days that it was to take place on, where these are known. */
  readonly meets?: { readonly lo: number; readonly hi: number };
  /** Nothing final is told of it. */
  readonly open: boolean;
}

const FINAL: ReadonlySet<Status> = new Set(['held', 'declined', 'cancelled']);

/** `undefined` for an engagement without any day. */
export function spanOf({ id, title, status, acts, meets }: Episode): Span | undefined {
  const meeting = stretch(meets);
  const acting = stretch(acts) ?? meeting;
  if (!acting) return undefined;
  // What was held ends with the meeting, which can lie before the last word on it; what was called off, with that word.
  const lo = status === 'held' && meeting ? Math.min(acting.lo, meeting.lo) : acting.lo;
  const hi = status === 'held' && meeting ? Math.max(lo, meeting.hi) : acting.hi;
  return { id, title, status, lo, hi, ...(meeting ? { meets: meeting } : {}), open: !FINAL.has(status) };
}

function stretch(days: Episode['acts']): { lo: number; hi: number } | undefined {
  const from = days?.from ?? days?.to;
  const to = days?.to ?? days?.from;
  return from === undefined || to === undefined ? undefined : { lo: dayNumber(from), hi: dayNumber(to) };
}

/** Rows for spans, so that those in one row do not touch; those that find none in `most` rows come into the last. */
export function rows(
  spans: readonly Span[],
  room: number,
  most: number,
): { readonly span: Span; readonly row: number }[] {
  const ends: number[] = [];
  return [...spans]
    .sort((a, b) => a.lo - b.lo)
    .map((span) => {
      const free = ends.findIndex((end) => end + room < span.lo);
      const row = free >= 0 ? free : Math.min(ends.length, most - 1);
      ends[row] = Math.max(ends[row] ?? Number.NEGATIVE_INFINITY, span.hi);
      return { span, row };
    });
}
