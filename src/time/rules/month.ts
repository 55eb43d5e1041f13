import { add, day, firstOfMonth } from '../calendar.js';
import { edtfOf } from '../edtf.js';
import { nearest } from '../nearest.js';
import { cut, PART_BEFORE, partOf } from '../part.js';
import { fixed, relative, rule } from '../rule.js';
import type { Groups, Moment, Reading, Surroundings } from '../types.js';
import { MONTH, MONTH_NAME, monthNumber, SP, YEAR } from '../vocabulary.js';

/** `June 2018`, `early March 2014`, `the end of November, 2021`, `June of last year`. */
export const monthOfYear = rule(
  'month',
  'month-of-year',
  `${PART_BEFORE}?(?<month>${MONTH}),?${SP}(?:(?:of|in)${SP})?(?:(?<year>${YEAR})|(?<which>last|this|next)${SP}year)`,
  (g) => {
    const month = monthNumber(g.month!);
    if (!month || isVerb(g.month!)) return undefined;
    if (g.year) return fixed(cut(monthIn(Number(g.year), month), partOf(g.part)));
    const step = { last: -1, this: 0, next: 1 }[g.which!.toLowerCase()] ?? 0;
    return relative('year', ({ date }) => cut(monthIn(date.year + step, month), partOf(g.part)));
  },
);

/** `last May`, `this June`, `next March`. */
export const whichMonth = rule(
  'month',
  'which-month',
  `(?<which>(?:this${SP})?(?:last|past|next|coming)|this)${SP}(?<month>${MONTH_NAME})(?!${SP}(?:\\d|\\p{Lu}\\p{Ll}))`,
  (g) => {
    const month = monthNumber(g.month!);
    if (!month || isVerb(g.month!)) return undefined;
    const which = g.which!.toLowerCase();
    return relative('month', ({ date }) => {
      if (which === 'this') return monthIn(date.year, month);
      const back = /last|past/.test(which);
      const inThisYear = back ? month < date.month : month > date.month;
      return monthIn(date.year + (inThisYear ? 0 : back ? -1 : 1), month);
    });
  },
);

/** `in May`, `early March`, `the end of November`, `the July summit`, `since October`. */
export const month = rule('month', 'month', `${PART_BEFORE}?(?<month>${MONTH_NAME})`, readBare);

function readBare(g: Groups, around: Surroundings): Reading | undefined {
  const month = monthNumber(g.month!);
  if (!month || !isMonthHere(g.month!, g.part !== undefined, around)) return undefined;
  return relative('month', (moment) => cut(occurrence(month, moment), partOf(g.part)));
}

function occurrence(month: number, moment: Moment): string | undefined {
  const year = moment.date.year;
  return nearest([monthIn(year - 1, month), monthIn(year, month), monthIn(year + 1, month)], moment, true);
}

function monthIn(year: number, month: number): string | undefined {
  const first = day(year, month, 1);
  return first && edtfOf(first, first.with({ day: first.daysInMonth }));
}

const isVerb = (word: string) => /^(?:may|march)$/.test(word);

/** Months that are also people's names or other words, and need words around them that only a time has. */
const AMBIGUOUS = /^(?:march|april|may|june|august)$/i;
const PREPOSITION = /(?<!\p{L})(?:in|since|until|till|during|throughout|back in|as of|around)\s+$/iu;
const OTHER_PREPOSITION = /(?<!\p{L})(?:by|from|before|after|through|to|for|of|between|and|or|on)\s+$/iu;
const AFTER_A_MONTH =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+(?:to|through|and|or|until)\s+|\s?[-\u2010-\u2015]\s?)$/u;
const DETERMINER = /(?<!\p{L})(?:the|a|an|its|his|her|their|our|this|that|one|planned|scheduled|['\u2019]s)\s+$/iu;
const NAME_FOLLOWS = /^\s+\p{Lu}\p{Ll}/u;
const VERB_FOLLOWS =
  /^\s+(?:took|became|has|had|said|is|was|will|told|called|and her|who|came|went|won|lost|announced)\b/u;
/** "the May government", "the March on Washington" */
const NO_MONTH_BEFORE =
  /^\s+(?:government|cabinet|administration|premiership|era|team|camp|loyalists?|of|on|for|to|and|or|has|had|is|was|will)\b/u;

function isMonthHere(word: string, hasPart: boolean, { before, after }: Surroundings): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  if (AFTER_A_MONTH.test(before)) return true;
  const shouted = word === word.toUpperCase();
  if (AMBIGUOUS.test(word)) {
    if (hasPart) return true;
    if (PREPOSITION.test(before))
      return (
        (!(NAME_FOLLOWS.test(after) && /^(?:april|june)$/i.test(word)) && !/since\s+$/i.test(before)) ||
        (!VERB_FOLLOWS.test(after) && !NAME_FOLLOWS.test(after))
      );
    if (shouted) return false;
    if (DETERMINER.test(before)) return /^\s+\p{Ll}/u.test(after) && !NO_MONTH_BEFORE.test(after);
    // "a speech by May", "June and her sister"
    return (
      !/^(?:may)$/i.test(word) &&
      OTHER_PREPOSITION.test(before) &&
      !/(?:by|and|or|for|of|to|on)\s+$/i.test(before) &&
      !NAME_FOLLOWS.test(after)
    );
  }
  if (PREPOSITION.test(before) || OTHER_PREPOSITION.test(before)) return true;
  return !/^\s+\p{Lu}\p{Ll}/u.test(after) && !/(?<!\p{L})(?:Black|Long|Red)\s+$/u.test(before);
}

/** First day of the month that lies `count` months from `moment`'s. */
export function monthFrom(moment: Moment, count: number): string | undefined {
  const first = add(firstOfMonth(moment.date), count, 'month');
  return first && edtfOf(first, first.with({ day: first.daysInMonth }));
}
