import { day } from '../calendar.js';
import { edtfOf } from '../edtf.js';
import { cut, PART_BEFORE, partOf } from '../part.js';
import { fixed, relative, rule, stretch } from '../rule.js';
import type { Surroundings } from '../types.js';
import { APOSTROPHE, DASH, SP, YEAR } from '../vocabulary.js';

/** `in 2019`, `early 2018`, `mid-2009`, `the end of 2018`, `the 2018 summit`. */
export const year = rule('year', 'year', 'year', `${PART_BEFORE}?(?<year>${YEAR})`, (g, around) =>
  g.part || isYearHere(around) ? fixed(cut(g.year, partOf(g.part))) : undefined,
);

/** `the third quarter of 2018`, `Q3 2018`, `the first quarter of next year`. */
export const quarter = rule(
  'year',
  'quarter',
  'unit',
  `(?:(?:the${SP})?(?<ordinal>first|second|third|fourth|last|final)${SP}quarter|Q(?<figure>[1-4]))${SP}(?:(?:of|in)${SP})?(?:(?<year>${YEAR})|(?<which>last|this|next|the)${SP}year)`,
  (g) => {
    const word = g.ordinal?.toLowerCase() ?? '';
    const index = g.figure ? Number(g.figure) : ['first', 'second', 'third'].indexOf(word) + 1 || 4;
    const inYear = (year: number) => {
      const last = day(year, 3 * index, 1);
      return stretch(day(year, 3 * index - 2, 1), last?.with({ day: last.daysInMonth }));
    };
    if (g.year) return fixed(inYear(Number(g.year)));
    const step = { last: -1, this: 0, the: 0, next: 1 }[g.which!.toLowerCase()] ?? 0;
    return relative('year', ({ date }) => inYear(date.year + step));
  },
);

/** `2003–2005`, `2015-16`; `2018-07` is a month. */
export const years = rule(
  'year',
  'years',
  'year',
  `(?<![-./@#$£€])(?<first>${YEAR})(?<dash>${DASH})(?<last>${YEAR}|\\d\\d)(?!${DASH})`,
  (g) => {
    const first = Number(g.first);
    const short = g.last!.length === 2;
    const last = short ? Math.floor(first / 100) * 100 + Number(g.last) : Number(g.last);
    if (short && Number(g.last) <= 12 && g.dash === '-') {
      // Where both could be meant ("2008-09"), neither is taken.
      return last > first ? undefined : fixed(monthOf(first, Number(g.last)));
    }
    const from = day(first, 1, 1);
    const to = day(last, 12, 31);
    return from && to && first < last ? fixed(edtfOf(from, to)) : undefined;
  },
);

/** `the 1990s`, `the early '90s`. */
export const decade = rule(
  'year',
  'decade',
  'year',
  `${PART_BEFORE}?(?:(?<decade>(?:1[5-9]|20)\\d0)|${APOSTROPHE}(?<short>[2-9]0))${APOSTROPHE}?s`,
  (g) => {
    const first = g.decade ? Number(g.decade) : 1900 + Number(g.short);
    const from = day(first, 1, 1);
    const to = day(first + 9, 12, 31);
    return from && to && fixed(cut(edtfOf(from, to), partOf(g.part)));
  },
);

function monthOf(year: number, month: number): string | undefined {
  const first = day(year, month, 1);
  return first && edtfOf(first, first.with({ day: first.daysInMonth }));
}

/** What is counted: "2000 troops" is no year. */
const COUNTED =
  /^[\s-](?:\p{L}+\s+)?(?:people|troops|soldiers|men|women|children|refugees|migrants|prisoners|workers|cases|deaths|pages|homes|houses|villages|families|miles|km|kilomet\w+|met(?:er|re)s|feet|tons|tonnes|barrels|euros|dollars|pounds|votes|seats|points|years|days|hours|members|delegates|officials|police|protesters|civilians|fighters|rebels|personnel|companies|schools|jobs|participants|guests|journalists|militants|hostages|hectares|acres|square|percent|per|million|billion|trillion|others|more|local|GMT|UTC|hrs)\b/iu;
const PREPOSITION =
  /(?<!\p{L})(?:in|since|until|till|by|before|after|during|throughout|through|of|for|circa|year|summit|conference|elections?|olympics|agreement|treaty|spring|summer|autumn|fall|winter|and|or|to|from|between)[\s,(]+$/iu;
const AMOUNT =
  /(?<!\p{L})(?:up to|close to|more than|less than|at least|nearly|almost|about|over|some|another)\s+$|[$£€¥#]\s?$/iu;
const ENUMERATED = /\d{4},?\s+(?:and|or|to)\s+$/iu;
const DETERMINER = /(?<!\p{L})(?:the|a|an|this|that|its|his|her|their|our|\p{L}['\u2019]s?)\s+$/iu;
const PLURAL = /^\s+\p{Ll}+s(?!\p{L})/u;

function isYearHere({ before, after }: Surroundings): boolean {
  if (COUNTED.test(after) || AMOUNT.test(before)) return false;
  if (/(?<!\p{L})(?:to|and|or)\s+$/iu.test(before)) return ENUMERATED.test(before);
  if (/(?<!\p{L})(?:of|for|from|by)\s+$/iu.test(before)) return !PLURAL.test(after);
  if (PREPOSITION.test(before)) return true;
  if (/\($/.test(before)) return /^\)/.test(after);
  return DETERMINER.test(before) && /^\s+\p{L}/u.test(after);
}
