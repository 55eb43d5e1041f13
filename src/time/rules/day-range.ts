import { day } from '../calendar.js';
import { fixed, relative, rule } from '../rule.js';
import { stretch } from '../stretch.js';
import type { Groups, Reading, Surroundings } from '../types.js';
import { DASH, DAY, dayNumber, MONTH, monthNumber, ORDINAL_DAY, SP, YEAR } from '../vocabulary.js';
import { yearly } from './day-of-year.js';

const ANY_DAY = `(?:${DAY}|${ORDINAL_DAY})`;
const TO = `(?:${SP}?${DASH}${SP}?|${SP}(?:to|through|until|till)${SP}(?:the${SP})?)`;
const LIST = `(?:,${SP}${DAY}){0,5},?${SP}(?:and|&)${SP}(?:the${SP})?`;
const BETWEEN = `(?:(?<to>${TO})|(?<list>${LIST}))`;
const YEAR_AFTER = `(?:,?${SP}(?:(?:of|in)${SP})?(?<year>${YEAR}))?`;

/** `May 18-19`, `March 19 to 23`, `June 28 and 29, 2012`. */
export const monthDays = rule(
  'day-range',
  'month-days',
  'month',
  `(?<month>${MONTH})${SP}(?<first>${ANY_DAY})${BETWEEN}(?<last>${ANY_DAY})${YEAR_AFTER}`,
  readDays,
);

/** `18–19 May 2012`, `from 18 to 21 May`, `the 3rd and 4th of June`. */
export const daysMonth = rule(
  'day-range',
  'days-month',
  'month',
  `(?<first>${ANY_DAY})${BETWEEN}(?<last>${ANY_DAY})${SP}(?:of${SP})?(?<month>${MONTH})${YEAR_AFTER}`,
  readDays,
);

function readDays(g: Groups, { before }: Surroundings): Reading | undefined {
  const month = monthNumber(g.month!);
  const first = dayNumber(g.first!);
  const last = dayNumber(g.last!);
  if (!month || !first || !last || first >= last || /^(?:may|march|mar|dec|jan)$/.test(g.month!)) return undefined;
  // Days that are listed make one stretch only when none is left out.
  const listed = [first, ...[...(g.list ?? '').matchAll(/\d+/g)].map((m) => Number(m[0])), last];
  const between = /(?<!\p{L})between\s(?:the\s)?$/iu.test(before);
  if (g.list && !between && listed.some((d, i) => i > 0 && d !== listed[i - 1]! + 1)) return undefined;
  const inYear = (year: number) => stretch(day(year, month, first), day(year, month, last));
  if (g.year) return fixed(inYear(Number(g.year)));
  return relative('month', (moment) => {
    const start = yearly(moment, (year) => inYear(year)?.from);
    return start && inYear(start.from.year);
  });
}
