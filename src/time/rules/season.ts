import { isBefore } from '../calendar.js';
import { nearest } from '../nearest.js';
import { cut, PART_BEFORE, partOf } from '../part.js';
import { fixed, relative, rule } from '../rule.js';
import { monthOf, type Stretch, stretch } from '../stretch.js';
import type { Moment } from '../types.js';
import { SP, stepOf, YEAR } from '../vocabulary.js';

/** First month of the three that each season is given; the winter of a year begins in its December. */
const FIRST_MONTH: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const SEASON = '(?<season>spring|summer|autumn|fall|winter)';

/** The season of a year, as months of the northern hemisphere. */
function seasonIn(year: number, season: string): Stretch | undefined {
  const first = FIRST_MONTH[season.toLowerCase()];
  if (!first) return undefined;
  return stretch(monthOf(year, first)?.from, (first === 12 ? monthOf(year + 1, 2) : monthOf(year, first + 2))?.to);
}

function seasonsAround({ date }: Moment, season: string): Stretch[] {
  return [-2, -1, 0, 1, 2].flatMap((step) => seasonIn(date.year + step, season) ?? []);
}

/** `summer of 2014`, `the spring of last year`, `fall 2018`. */
export const seasonOfYear = rule(
  'season',
  'season-of-year',
  'season',
  `${PART_BEFORE}?(?:the${SP})?${SEASON},?${SP}(?:(?:of|in)${SP})?(?:(?<year>${YEAR})|(?<which>last|this|next)${SP}year)`,
  (g) => {
    const season = g.season!;
    if (g.year) return fixed(cut(seasonIn(Number(g.year), season), partOf(g.part)));
    return relative('year', ({ date }) => cut(seasonIn(date.year + stepOf(g.which!), season), partOf(g.part)));
  },
);

/** `this fall`, `last summer`, `next spring`. */
export const whichSeason = rule(
  'season',
  'which-season',
  'season',
  `(?<which>(?:this${SP})?(?:last|past|next|coming)|this)${SP}${SEASON}`,
  (g) => {
    const step = stepOf(g.which!);
    return relative('month', (moment) => {
      const seasons = seasonsAround(moment, g.season!);
      if (step < 0) return seasons.findLast((s) => isBefore(s.to, moment.date));
      if (step > 0) return seasons.find((s) => isBefore(moment.date, s.from));
      return nearest(seasons, moment);
    });
  },
);

const PREPOSITION = /(?<!\p{L})(?:in|by|until|till|since|during|before|after|through|over|throughout)\s$/iu;
const NO_TIME_OF = /^\s(?:of|in|from|to|into|between)\s/;

/** `in the fall`, `by summer`, `early in the winter`; not "the fall of the city", "spring to life", "the Prague Spring". */
export const season = rule(
  'season',
  'season',
  'season',
  `(?:${PART_BEFORE}|(?<the>the${SP})?)${SEASON}`,
  (g, { before, after }) => {
    const season = g.season!;
    if (/^\p{Lu}/u.test(season) || NO_TIME_OF.test(after)) return undefined;
    if (!g.part && !PREPOSITION.test(before)) return undefined;
    if (season === 'fall' && !g.part && !g.the) return undefined;
    return relative('month', (moment) => cut(nearest(seasonsAround(moment, season), moment), partOf(g.part)));
  },
);
