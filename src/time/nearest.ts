import { type Day, daysBetween } from './calendar.js';
import type { Stretch } from './stretch.js';
import type { Moment } from './types.js';

/** Days: a tense is not believed against a date of the other side as near as this when its own is as far as that. */
const NEAR = 62;
const FAR = 183;

/**
 * Which of several occurrences (in order of time) is meant at a moment.
 * In the past: the last that has begun; in the future: the first that has not ended; otherwise the nearest, on a tie the
 * earlier. What comes once a year is usually meant nearby whatever the tense ("the June 12 summit was cancelled", said in
 * May), so that with `yearly` a far choice gives way to a near one; and a writer who names a day of another calendar
 * year than his own says so, unless it has just ended. Only a month to come ("in December") is taken at its word.
 */
export function nearest(
  occurrences: readonly (Stretch | undefined)[],
  moment: Moment,
  yearly?: 'day' | 'month',
): Stretch | undefined {
  const known = occurrences.flatMap((found) => (found ? [{ found, gap: gap(found, moment.date) }] : []));
  const close = [...known].sort((a, b) => Math.abs(a.gap) - Math.abs(b.gap) || a.gap - b.gap)[0];
  const chosen =
    moment.tense === 'past'
      ? known.findLast((x) => x.gap <= 0)
      : moment.tense === 'future'
        ? known.find((x) => x.gap >= 0)
        : close;
  if (!chosen || !close) return close?.found;
  if (!yearly || Math.abs(chosen.gap) < FAR) return chosen.found;
  if (yearly === 'month' && chosen.gap > 0) return chosen.found;
  const anotherYears = yearly === 'day' && chosen.found.from.year !== moment.date.year;
  return anotherYears || Math.abs(close.gap) < NEAR ? close.found : chosen.found;
}

/** Days from `date` to the stretch: 0 inside it, negative when it is over. */
function gap({ from, to }: Stretch, date: Day): number {
  const ahead = daysBetween(date, from);
  return ahead > 0 ? ahead : Math.min(0, daysBetween(date, to));
}
