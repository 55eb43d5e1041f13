import { day } from '../calendar.js';
import { nearest } from '../nearest.js';
import { cut, PART_BEFORE, partOf } from '../part.js';
import { fixed, relative, rule, stretch } from '../rule.js';
import { SP, YEAR } from '../vocabulary.js';

/** First month of the three that each season is given; the winter of a year begins in its December. */
const FIRST_MONTH: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const SEASON = '(?<season>spring|summer|autumn|fall|winter)';

function seasonIn(year: number, season: string): string | undefined {
  const first = FIRST_MONTH[season.toLowerCase()];
  if (!first) return undefined;
  const last = first === 12 ? day(year + 1, 2, 1) : day(year, first + 2, 1);
  return stretch(day(year, first, 1), last?.with({ day: last.daysInMonth }));
}

/** `summer of 2014`, `the spring of last year`, `fall 2018`. */
export const seasonOfYear = rule(
  'season',
  'season-of-year',
  'season',
  `${PART_BEFORE}?(?:the${SP})?${SEASON},?${SP}(?:(?:of|in)${SP})?(?:(?<year>${YEAR})|(?<which>last|this|next)${SP}year)`,
  (g) => {
    if (g.year) return fixed(cut(seasonIn(Number(g.year), g.season!), partOf(g.part)));
    const step = { last: -1, this: 0, next: 1 }[g.which!.toLowerCase()] ?? 0;
    return relative('year', ({ date }) => cut(seasonIn(date.year + step, g.season!), partOf(g.part)));
  },
);

/** `this fall`, `last summer`, `next spring`. */
export const whichSeason = rule(
  'season',
  'which-season',
  'season',
  `(?<which>(?:this${SP})?(?:last|past|next|coming)|this)${SP}${SEASON}`,
  (g) => {
    const which = g.which!.toLowerCase();
    const season = g.season!;
    return relative('month', (moment) => {
      const { date } = moment;
      const around = [-2, -1, 0, 1, 2].map((step) => seasonIn(date.year + step, season));
      const now = date.toString().slice(0, 7);
      const months = (edtf: string | undefined) => (edtf ?? '').split('/') as [string, string];
      if (/last|past/.test(which)) return around.findLast((s) => s && months(s)[1] < now);
      if (/next|coming/.test(which)) return around.find((s) => s && months(s)[0] > now);
      return moment.tense === 'past' ? around.findLast((s) => s && months(s)[0] <= now) : nearest(around, moment);
    });
  },
);

/** `in the fall`, `by summer`, `early in the winter`; not "the fall of the city" or "spring to life". */
export const season = rule(
  'season',
  'season',
  'season',
  `(?:(?:in|by|until|till|since|during|before|after|through|over|throughout)${SP}(?:early${SP}|late${SP}|mid-?)?(?:the${SP})?|${PART_BEFORE})${SEASON}(?!${SP}(?:of|in|from|to|into|between)${SP})`,
  (g, around) => {
    if (/^fall$/i.test(g.season!) && !/the\s+fall$/i.test(around.words)) return undefined;
    // "the Spring Festival", "the Prague Spring"
    if (
      /^\p{Lu}/u.test(g.season!) &&
      (/^\s+\p{Lu}/u.test(around.after) || /\p{Lu}/u.test(around.words.slice(0, -g.season!.length)))
    ) {
      return undefined;
    }
    return relative('month', (moment) =>
      cut(
        nearest(
          [-1, 0, 1].map((step) => seasonIn(moment.date.year + step, g.season!)),
          moment,
        ),
        partOf(g.part),
      ),
    );
  },
);
