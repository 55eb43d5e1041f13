import { nearest } from '../nearest.js';
import { cut, PART_BEFORE, partOf } from '../part.js';
import { fixed, relative, rule } from '../rule.js';
import { monthOf, type Stretch } from '../stretch.js';
import type { Groups, Moment, Reading, Surroundings } from '../types.js';
import { MONTH, MONTH_NAME, monthNumber, SP, stepOf, YEAR } from '../vocabulary.js';

/** `June 2018`, `early March 2014`, `the end of November, 2021`, `June of last year`. */
export const monthOfYear = rule(
  'month',
  'month-of-year',
  'month',
  `${PART_BEFORE}?(?<month>${MONTH}),?${SP}(?:(?:of|in)${SP})?(?:(?<year>${YEAR})|(?<which>last|this|next)${SP}year)`,
  (g) => {
    const month = monthNumber(g.month!);
    if (!month || isVerb(g.month!)) return undefined;
    if (g.year) return fixed(cut(monthOf(Number(g.year), month), partOf(g.part)));
    return relative('year', ({ date }) => cut(monthOf(date.year + stepOf(g.which!), month), partOf(g.part)));
  },
);

/** `last May`, `this June`, `next March`. */
export const whichMonth = rule(
  'month',
  'which-month',
  'month',
  `(?<which>(?:this${SP})?(?:last|past|next|coming)|this)${SP}(?<month>${MONTH_NAME})(?!${SP}\\d)`,
  (g, { after }) => {
    const month = monthNumber(g.month!);
    // "last May"; not "the next April Jones"
    if (!month || isVerb(g.month!) || (AMBIGUOUS.test(g.month!) && NAME_FOLLOWS.test(after))) return undefined;
    const step = stepOf(g.which!);
    return relative('month', ({ date }) => {
      const inThisYear = step < 0 ? month < date.month : step === 0 || month > date.month;
      return monthOf(date.year + (inThisYear ? 0 : step), month);
    });
  },
);

/** `in May`, `early March`, `the end of November`, `the July summit`, `since October`. */
export const month = rule('month', 'month', 'month', `${PART_BEFORE}?(?<month>${MONTH_NAME})`, readBare);

function readBare(g: Groups, around: Surroundings): Reading | undefined {
  const month = monthNumber(g.month!);
  if (!month || !isMonthHere(g.month!, g.part !== undefined, around)) return undefined;
  // "the June summit" may be spoken of in any tense.
  const attributive = DETERMINER.test(around.before);
  return relative('month', (moment) => cut(occurrence(month, moment, attributive ? 'day' : 'month'), partOf(g.part)));
}

/** The month of the year that is meant at a moment. */
export function occurrence(month: number, moment: Moment, yearly: 'day' | 'month' = 'month'): Stretch | undefined {
  const { year } = moment.date;
  return nearest([monthOf(year - 1, month), monthOf(year, month), monthOf(year + 1, month)], moment, yearly);
}

const isVerb = (word: string) => /^(?:may|march)$/.test(word);

/** Months that are also people's names or other words, and need words around them that only a time has. */
const AMBIGUOUS = /^(?:march|april|may|june|august)$/i;
const INTO_TIME = /(?<!\p{L})(?:in|until|till|during|throughout|as of|around)\s+$/iu;
const SINCE = /(?<!\p{L})since\s+$/iu;
const FROM_OR_TO = /(?<!\p{L})(?:from|before|after|through)\s+$/iu;
const AFTER_A_MONTH =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+(?:to|through|and|or|until)\s+|\s?[-\u2010-\u2015]\s?)$/u;
const BEFORE_A_MONTH =
  /^(?:\s+(?:to|through|and|or|until)\s+|\s?[-\u2010-\u2015]\s?)(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:\p{Ll}|\.|\s)/u;
const DETERMINER = /(?<!\p{L})(?:the|an?|its|his|her|their|our|this|that|one|planned|scheduled)\s+$|['\u2019]s\s+$/iu;
const NAME_FOLLOWS = /^\s+\p{Lu}\p{Ll}/u;
/** "since May took office" */
const VERB_FOLLOWS = /^\s+(?:took|became|has|had|said|is|was|will|told|called|came|went|won|lost|announced)\b/u;
/** "the May government", "the March on Washington" */
const NO_TIME_OF =
  /^\s+(?:government|cabinet|administration|premiership|era|team|camp|loyalists?|of|on|for|to|and|or|has|had|is|was|will)\b/u;
/** "Black September", "Red October" */
const NAME_BEFORE = /(?<!\p{L})(?:Black|Red)\s+$/u;

/** "no confidence in May" */
const TRUST_IN = /(?:confidence|faith|trust|belief|disappointed)\sin\s$/iu;

function isMonthHere(word: string, hasPart: boolean, { before, after }: Surroundings): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  if (TRUST_IN.test(before)) return false;
  if (hasPart || INTO_TIME.test(before) || AFTER_A_MONTH.test(before) || BEFORE_A_MONTH.test(after)) return true;
  if (SINCE.test(before)) return !VERB_FOLLOWS.test(after) && !NAME_FOLLOWS.test(after);
  const alone = !NAME_FOLLOWS.test(after);
  if (!AMBIGUOUS.test(word)) return alone && !NAME_BEFORE.test(before);
  if (word === word.toUpperCase()) return false;
  if (DETERMINER.test(before)) return /^\s+\p{Ll}/u.test(after) && !NO_TIME_OF.test(after);
  // "a letter from May"
  return alone && !/^may$/i.test(word) && FROM_OR_TO.test(before);
}
