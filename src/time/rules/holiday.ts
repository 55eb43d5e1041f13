import { gregorianEaster } from 'date-easter';
import { add, type Day, day } from '../calendar.js';
import { edtfOf } from '../edtf.js';
import { fixed, relative, rule } from '../rule.js';
import { APOSTROPHE, SP, YEAR } from '../vocabulary.js';
import { ofYear, yearly } from './day-of-year.js';

function easter(year: number, offset: number): Day | undefined {
  // The Gregorian reckoning holds from its introduction on.
  if (year < 1583) return undefined;
  const found = gregorianEaster(year);
  const sunday = day(found.year, found.month, found.day);
  return sunday && add(sunday, offset, 'day');
}

/**
 * Days that mean the same wherever the article was written; national days need the country and are not read. A name that
 * begins another stands after it.
 */
const HOLIDAYS: readonly (readonly [pattern: string, at: (year: number) => Day | undefined])[] = [
  [`Christmas${SP}Eve`, (year) => day(year, 12, 24)],
  [`Christmas(?:${SP}Day)?`, (year) => day(year, 12, 25)],
  [`Boxing${SP}Day`, (year) => day(year, 12, 26)],
  [`New${SP}Year${APOSTROPHE}?s${SP}Eve`, (year) => day(year, 12, 31)],
  [`New${SP}Year(?:${APOSTROPHE}?s(?:${SP}Day)?)?`, (year) => day(year, 1, 1)],
  [`May${SP}Day`, (year) => day(year, 5, 1)],
  [`Valentine${APOSTROPHE}?s${SP}Day`, (year) => day(year, 2, 14)],
  ['Halloween', (year) => day(year, 10, 31)],
  [`Good${SP}Friday`, (year) => easter(year, -2)],
  [`Palm${SP}Sunday`, (year) => easter(year, -7)],
  [`Easter${SP}Monday`, (year) => easter(year, 1)],
  [`Easter(?:${SP}(?:Sunday|Day))?`, (year) => easter(year, 0)],
];

/** `Christmas`, `New Year's Day`, `Easter Monday 2015`; not Christmas Island or an Easter parade. */
export const holiday = rule(
  'holiday',
  'holiday',
  'holiday',
  `(?:(?<which>last|next|this)${SP})?(?<name>${HOLIDAYS.map(([pattern]) => pattern).join('|')})(?:,?${SP}(?:of${SP}|in${SP})?(?<year>${YEAR}))?`,
  (g, { words, before, after }) => {
    const name = g.name!;
    if (!/^\p{Lu}/u.test(name)) return undefined;
    const at = HOLIDAYS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(name))?.[1];
    if (!at) return undefined;
    const bare = /^(?:Christmas|Easter|New\s+Year(?:['’]?s)?|Halloween)$/i.test(words);
    if (
      bare &&
      (!/(?<!\p{L})(?:at|on|over|by|before|after|until|since|for|around|during|from)\s+$/iu.test(before) ||
        (/^[\s-]+\p{L}/u.test(after) && !CONTINUES.test(after)))
    ) {
      return undefined;
    }
    if (g.year) {
      const found = at(Number(g.year));
      return found && fixed(edtfOf(found));
    }
    if (g.which && !/^this$/i.test(g.which)) {
      const back = /^last$/i.test(g.which);
      return relative('day', ({ date }) => {
        const inThisYear = at(date.year);
        const passed =
          inThisYear && (back ? inThisYear.toString() < date.toString() : inThisYear.toString() > date.toString());
        const found = passed ? inThisYear : at(date.year + (back ? -1 : 1));
        return found && edtfOf(found);
      });
    }
    return g.which ? ofYear('this', at) : relative('month', (moment) => yearly(moment, at));
  },
);

/** Small words that go on with the sentence after a holiday. */
const CONTINUES =
  /^\s+(?:in|on|at|and|or|to|with|for|when|but|as|by|that|he|she|they|it|the|a|an|this|after|before)(?!\p{L})/iu;
