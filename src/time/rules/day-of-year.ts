import { type Day, day } from '../calendar.js';
import { nearest } from '../nearest.js';
import { fixed, relative, rule } from '../rule.js';
import { only, type Stretch } from '../stretch.js';
import type { Groups, Moment, Reading } from '../types.js';
import { DAY, dayNumber, MONTH, monthNumber, ORDINAL_DAY, SP, stepOf, WEEKDAY, YEAR } from '../vocabulary.js';

const YEAR_AFTER = `(?:,?${SP}(?:(?:of|in)${SP})?(?:(?<year>${YEAR})|(?<which>last|this|next)${SP}year))?`;
const WEEKDAY_BEFORE = `(?:${WEEKDAY},?${SP}(?:the${SP})?)?`;

/** `May 18`, `Sept. 30`, `Monday, July 16, 2018`, `June 12th last year`. */
export const monthDay = rule(
  'day-of-year',
  'month-day',
  'month',
  `${WEEKDAY_BEFORE}(?<month>${MONTH})${SP}(?:the${SP})?(?<day>${DAY}|${ORDINAL_DAY})${YEAR_AFTER}`,
  readDay,
);

/** `18 May`, `the 12th of June`, `Monday 15 June, 2015`, `the first of May`. */
export const dayMonth = rule(
  'day-of-year',
  'day-month',
  'month',
  `${WEEKDAY_BEFORE}(?:the${SP})?(?<day>${DAY}|${ORDINAL_DAY})${SP}(?:of${SP}|day${SP}of${SP})?(?<month>${MONTH})${YEAR_AFTER}`,
  readDay,
);

function readDay(g: Groups): Reading | undefined {
  const month = monthNumber(g.month!);
  const dayOfMonth = dayNumber(g.day!);
  if (!month || !dayOfMonth) return undefined;
  const inYear = (year: number) => day(year, month, dayOfMonth);
  if (g.year) return fixed(only(inYear(Number(g.year))));
  // "may 12 more countries", "the second march"
  if (/^(?:may|march|mar|dec|jan)$/.test(g.month!)) return undefined;
  if (g.which) return relative('year', ({ date }) => only(inYear(date.year + stepOf(g.which!))));
  return relative('month', (moment) => yearly(moment, inYear));
}

/** The occurrence, nearest by tense, of a day that comes every year (29 February: every fourth). */
export function yearly(moment: Moment, at: (year: number) => Day | undefined): Stretch | undefined {
  const within = (reach: number) => {
    const found: Stretch[] = [];
    for (let step = -reach; step <= reach; step++) {
      const there = only(at(moment.date.year + step));
      if (there) found.push(there);
    }
    return found;
  };
  const near = within(1);
  return nearest(near.length === 3 ? near : within(8), moment, 'day');
}
