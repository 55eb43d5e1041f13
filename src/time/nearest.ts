import { type Day, daysBetween } from './calendar.js';
import { days } from './edtf.js';
import type { Moment } from './types.js';

/** Days: a tense is not believed against a date of the other side as near as this when its own is as far as that. */
const NEAR = 62;
const FAR = 183;

/**
 * Which of several occurrences (EDTF, in order of time) is meant at a moment.
 * In the past: the last that has begun; in the future: the first that has not ended; otherwise the nearest, on a tie the
 * earlier. What comes once a year is usually meant nearby whatever the tense ("the June 12 summit was cancelled", said in
 * May), so that with `yearly` a far choice gives way to a near one; and a writer who goes back to another calendar year
 * than his own says so, unless it has just ended. Only a month that is still to come ("in December") is taken at its word.
 */
export function nearest(
  occurrences: readonly (string | undefined)[],
  moment: Moment,
  yearly?: 'day' | 'month',
): string | undefined {
  const known = occurrences.flatMap((edtf) => (edtf === undefined ? [] : [{ edtf, gap: gap(edtf, moment.date) }]));
  const close = [...known].sort((a, b) => Math.abs(a.gap) - Math.abs(b.gap) || a.gap - b.gap)[0];
  const chosen =
    moment.tense === 'past'
      ? known.findLast((x) => x.gap <= 0)
      : moment.tense === 'future'
        ? known.find((x) => x.gap >= 0)
        : close;
  if (!chosen || !close) return close?.edtf;
  if (!yearly || Math.abs(chosen.gap) < FAR) return chosen.edtf;
  if (yearly === 'month' && chosen.gap > 0) return chosen.edtf;
  const lastYears = chosen.gap < 0 && Number(chosen.edtf.slice(0, 4)) < moment.date.year;
  return lastYears || Math.abs(close.gap) < NEAR ? close.edtf : chosen.edtf;
}

/** Days from `date` to the stretch: 0 inside it, negative when it is over. */
function gap(edtf: string, date: Day): number {
  const found = days(edtf);
  if (!found) return Number.POSITIVE_INFINITY;
  const ahead = daysBetween(date, found.from);
  if (ahead > 0) return ahead;
  return Math.min(0, daysBetween(date, found.to));
}
