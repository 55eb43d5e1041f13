import type { Unit } from './calendar.js';

// Pieces that the patterns of the rules are put together from. Every repetition in them is bounded, so that a pattern
// looks at a limited stretch of text from wherever it starts.

/** One blank between words of an expression: never a paragraph break. */
export const SP = '(?:[^\\S\\r\\n]{1,2}|[^\\S\\r\\n]?\\r?\\n)';
export const DASH = '[-\u2010-\u2014\u2212]';
export const APOSTROPHE = "['\u2019]";

/** `a|b` as a group, longest first, so that no alternative hides a longer one. */
function oneOf(words: Iterable<string>): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;
}

type Numbers = Readonly<Record<string, number>>;

/** Words numbered from 1 on. */
function numbered(words: string): Numbers {
  return Object.fromEntries(words.split(/\s+/).map((word, i) => [word, i + 1]));
}

const MONTH_NUMBERS = numbered('january february march april may june july august september october november december');
const MONTH_ABBREVIATIONS: Numbers = {
  ...numbered('jan feb mar apr may jun jul aug sep oct nov dec'),
  sept: 9,
};
const WEEKDAY_NUMBERS = numbered('monday tuesday wednesday thursday friday saturday sunday');
const WEEKDAY_ABBREVIATIONS: Numbers = {
  ...numbered('mon tue wed thu fri sat sun'),
  tues: 2,
  weds: 3,
  thur: 4,
  thurs: 4,
};
const CARDINALS: Numbers = {
  ...numbered(
    `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty`,
  ),
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const ORDINAL_NUMBERS = numbered(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth
  twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first`,
);

/** Every word for a month, in lower case; the same for days of the week. */
export const MONTH_WORDS = [...new Set([...Object.keys(MONTH_NUMBERS), ...Object.keys(MONTH_ABBREVIATIONS)])];
export const WEEKDAY_WORDS = [...Object.keys(WEEKDAY_NUMBERS), ...Object.keys(WEEKDAY_ABBREVIATIONS)];

/** Months written out: these stand for a month on their own. */
export const MONTH_NAME = oneOf(Object.keys(MONTH_NUMBERS));
/** Months written out or shortened; short ones need a day or a year beside them. */
export const MONTH = `(?:${MONTH_NAME}|${oneOf(Object.keys(MONTH_ABBREVIATIONS))}(?:\\.|(?![\\p{L}.])))`;
export const WEEKDAY_NAME = oneOf(Object.keys(WEEKDAY_NUMBERS));
export const WEEKDAY = `(?:${WEEKDAY_NAME}|${oneOf(Object.keys(WEEKDAY_ABBREVIATIONS))}(?:\\.|(?![\\p{L}.])))`;
/** Day of the month as a figure; not the head of a longer number, a share, a time or a sum. */
export const DAY = '(?<![$£€]\\s?|\\d[.,])(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\p{L}\\d%]|[.,:]\\d)';
export const ORDINAL_DAY = `(?:(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)|${oneOf(Object.keys(ORDINAL_NUMBERS).map((w) => w.replace('-', '[- ]')))})`;
export const YEAR = '(?:1[5-9]|20)\\d\\d(?![\\p{L}\\d%]|[.,:]\\d)';
/** The part of a day named after it: what is read is the day. */
export const HOUR = `(?:${SP}(?:early${SP}|late${SP})?(?:morning|afternoon|evening|night))?`;
/** How many "some" are, at least and at most: `a few`, `several`, `recent days`. */
export const SOME = [2, 6] as const;
/** Words that time is counted in. */
export const MEASURE = '(?:days?|weeks?|fortnights?|months?|years?|decades?)';
export const MEASURES_PLURAL = '(?:days|weeks|fortnights|months|years|decades)';
/** A number of units: a figure that is no part of a longer one, or a word. */
export const NUMBER = `(?:(?<![\\d.,])\\d{1,3}|${oneOf(Object.keys(CARDINALS))})`;
/** How many: a number or a vague quantity. */
export const COUNT = `(?:(?:a|the)${SP})?(?:${NUMBER}|an?|few|several|couple(?:${SP}of)?|dozen)`;

const lower = (word: string) => word.toLowerCase().replace(/\.$/, '');

/** 1–12, or undefined. */
export function monthNumber(word: string): number | undefined {
  const key = lower(word);
  return MONTH_NUMBERS[key] ?? MONTH_ABBREVIATIONS[key];
}

/** 1 (Monday) to 7, or undefined. */
export function weekdayNumber(word: string): number | undefined {
  const key = lower(word);
  return WEEKDAY_NUMBERS[key] ?? WEEKDAY_ABBREVIATIONS[key];
}

/** Day of the month from `5`, `5th` or `fifth`. */
export function dayNumber(word: string): number | undefined {
  const figure = /^\d{1,2}/.exec(word);
  if (figure) return Number(figure[0]);
  return ORDINAL_NUMBERS[word.toLowerCase().replace(' ', '-')];
}

/** What a {@link COUNT} says, as the least and the most it may mean; undefined for what is none. */
export function countRange(words: string): readonly [least: number, most: number] | undefined {
  const bare = words
    .toLowerCase()
    .replace(/^(?:the|a)\s+/, '')
    .replace(/\s+of$/, '');
  if (/^\d+$/.test(bare)) return [Number(bare), Number(bare)];
  if (bare === 'a' || bare === 'an') return [1, 1];
  if (bare === 'couple') return [2, 2];
  if (bare === 'dozen') return [12, 12];
  if (bare === 'few' || bare === 'several') return SOME;
  const n = CARDINALS[bare];
  return n === undefined ? undefined : [n, n];
}

/** What a word counts in, and how many of that unit it is: a decade is ten years, a fortnight two weeks. */
export interface Measure {
  readonly unit: Unit;
  readonly times: number;
}

const MEASURES: Readonly<Record<string, Measure>> = {
  day: { unit: 'day', times: 1 },
  week: { unit: 'week', times: 1 },
  fortnight: { unit: 'week', times: 2 },
  month: { unit: 'month', times: 1 },
  year: { unit: 'year', times: 1 },
  decade: { unit: 'year', times: 10 },
};

/** The measure of `day`, `weeks`, `decades` …; undefined for other words. */
export function measureOf(word: string): Measure | undefined {
  return MEASURES[word.toLowerCase().replace(/s$/, '')];
}

/** The unit of `day`, `week`, `month`, `year`. */
export function unitNamed(word: string): Unit | undefined {
  const measure = measureOf(word);
  return measure?.times === 1 ? measure.unit : undefined;
}

/** -1, 0 or 1 for `last`, `this`, `next` and their like, whatever stands before them. */
export function stepOf(which: string): -1 | 0 | 1 {
  const word = which.toLowerCase().split(/\s/).at(-1)!;
  if (word === 'last' || word === 'past' || word === 'previous') return -1;
  return word === 'next' || word === 'coming' || word === 'following' ? 1 : 0;
}
