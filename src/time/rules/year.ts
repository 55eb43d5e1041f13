import { cut, PART_BEFORE, partOf } from '../part.js';
import { fixed, rule } from '../rule.js';
import { monthOf, stretch, yearOf } from '../stretch.js';
import type { Surroundings } from '../types.js';
import { DASH, YEAR } from '../vocabulary.js';

/** `in 2019`, `early 2018`, `mid-2009`, `the end of 2018`, `the 2018 summit`. */
export const year = rule('year', 'year', 'year', `${PART_BEFORE}?(?<year>${YEAR})`, (g, around) =>
  g.part || isYearHere(Number(g.year), around) ? fixed(cut(yearOf(Number(g.year)), partOf(g.part))) : undefined,
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
      return fixed(last > first ? undefined : monthOf(first, Number(g.last)));
    }
    return first < last ? fixed(stretch(yearOf(first)?.from, yearOf(last)?.to)) : undefined;
  },
);

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

function isYearHere(year: number, { before, after }: Surroundings): boolean {
  if (COUNTED.test(after) || AMOUNT.test(before)) return false;
  if (/^\s(?:to|through|until|till)\s(?:1[5-9]|20)\d\d(?!\d)/.test(after)) return true;
  if (/(?<!\p{L})(?:to|and|or)\s+$/iu.test(before)) return ENUMERATED.test(before);
  if (/(?<!\p{L})(?:of|for|from|by)\s+$/iu.test(before)) return !(year % 50 === 0 && PLURAL.test(after));
  if (PREPOSITION.test(before)) return true;
  if (/\($/.test(before)) return /^\)/.test(after);
  return DETERMINER.test(before) && /^\s+\p{L}/u.test(after);
}
