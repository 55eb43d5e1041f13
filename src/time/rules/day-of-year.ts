import { type Day, day } from '../calendar.js';
import { edtfOf } from '../edtf.js';
import { nearest } from '../nearest.js';
import { fixedDay, relative, rule } from '../rule.js';
import type { Groups, Moment, Reading } from '../types.js';
import { DAY, dayNumber, MONTH, monthNumber, ORDINAL_DAY, SP, WEEKDAY, YEAR } from '../vocabulary.js';

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
  if (g.year) return fixedDay(Number(g.year), month, dayOfMonth);
  // "may 12 more countries", "the second march"
  if (/^(?:may|march|mar|dec|jan)$/.test(g.month!)) return undefined;
  if (g.which) return ofYear(g.which, (year) => day(year, month, dayOfMonth));
  return relative('month', (moment) => yearly(moment, (year) => day(year, month, dayOfMonth)));
}

/** A day of last, this or next year. */
export function ofYear(which: string, at: (year: number) => Day | undefined): Reading {
  const step = { last: -1, this: 0, next: 1 }[which.toLowerCase()] ?? 0;
  return relative('year', ({ date }) => {
    const found = at(date.year + step);
    return found && edtfOf(found);
  });
}

/** The occurrence, nearest by tense, of a day that comes every year (29 February: every fourth). */
export function yearly(moment: Moment, at: (year: number) => Day | undefined): string | undefined {
  const occurrences: string[] = [];
  for (let year = moment.date.year - 8; year <= moment.date.year + 8; year++) {
    const found = at(year);
    if (found) occurrences.push(edtfOf(found));
  }
  return nearest(occurrences, moment, 'day');
}
