import { gregorianEaster } from 'date-easter';
import { add, type Day, day, isBefore } from '../calendar.js';
import { fixed, relative, rule } from '../rule.js';
import { only } from '../stretch.js';
import { APOSTROPHE, SP, stepOf, YEAR } from '../vocabulary.js';
import { yearly } from './day-of-year.js';

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

const BARE = /^(?:Christmas|Easter|New\sYear(?:['\u2019]?s)?|Halloween)$/i;
const PREPOSITION = /(?<!\p{L})(?:at|on|over|by|before|after|until|since|for|around|during|from)\s$/iu;
/** Small words that go on with the sentence after a holiday; any other makes it an Easter parade. */
const GOES_ON =
  /^\s(?:in|on|at|and|or|to|with|for|when|but|as|by|that|he|she|they|it|the|a|an|this|after|before|will|would|was|is)(?!\p{L})/u;
/** "the Good Friday Agreement", "the Easter Rising" */
const EVENT_FOLLOWS = /^\s(?:Agreement|Accords?|Rising|Uprising|Offensive|Truce|Massacre)(?!\p{L})/u;
const STOPS = /^(?:$|[^\s-]|\s+[^\s\p{L}])/u;

/** `before Christmas`, `New Year's Day`, `Easter Monday 2015`; not Christmas Island or an Easter parade. */
export const holiday = rule(
  'holiday',
  'holiday',
  'holiday',
  `(?:(?<which>last|next|this)${SP})?(?<name>${HOLIDAYS.map(([pattern]) => pattern).join('|')})(?:,?${SP}(?:of${SP}|in${SP})?(?<year>${YEAR}))?`,
  (g, { words, before, after }) => {
    const name = g.name!;
    const at = HOLIDAYS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(name))?.[1];
    if (!at || !/^\p{Lu}/u.test(name) || EVENT_FOLLOWS.test(after)) return undefined;
    if (BARE.test(words) && !(PREPOSITION.test(before) && (STOPS.test(after) || GOES_ON.test(after)))) return undefined;
    if (g.year) return fixed(only(at(Number(g.year))));
    if (!g.which) return relative('month', (moment) => yearly(moment, at));
    const step = stepOf(g.which);
    return relative('day', ({ date }) => {
      const here = at(date.year);
      const inThisYear = step === 0 || (here && (step < 0 ? isBefore(here, date) : isBefore(date, here)));
      return only(inThisYear ? here : at(date.year + step));
    });
  },
);
