import { add } from '../calendar.js';
import { fixed, relative, rule } from '../rule.js';
import { monthOf, type Stretch, stretch, unitFrom, yearOf } from '../stretch.js';
import { MONTH, monthNumber, SP, stepOf, YEAR } from '../vocabulary.js';
import { occurrence } from './month.js';

const INDEX: Readonly<Record<string, number>> = { fi: 0, '1s': 0, se: 1, '2n': 1, th: 2, '3r': 2, fo: 3, '4t': 3 };

/** `the first week of June`, `the last week of 2016`, `the 2nd week of next month`: seven days from its first on, or up to its last. */
export const nthWeek = rule(
  'nth-week',
  'nth-week',
  'unit',
  `(?:the${SP})?(?<nth>first|second|third|fourth|1st|2nd|3rd|4th|last|final)${SP}week${SP}(?:of|in)${SP}(?:(?<month>${MONTH})(?:,?${SP}(?:of${SP})?(?<year>${YEAR}))?|(?<whole>${YEAR})|(?<which>last|this|next)${SP}(?<unit>month|year))`,
  (g) => {
    const index = INDEX[g.nth!.toLowerCase().slice(0, 2)];
    const weekIn = (whole: Stretch | undefined) => {
      if (!whole) return undefined;
      if (index === undefined) return stretch(add(whole.to, -6, 'day'), whole.to);
      return stretch(add(whole.from, 7 * index, 'day'), add(whole.from, 7 * index + 6, 'day'));
    };
    if (g.whole) return fixed(weekIn(yearOf(Number(g.whole))));
    if (g.which) {
      const unit = /^month$/i.test(g.unit!) ? 'month' : 'year';
      return relative(unit, ({ date }) => weekIn(unitFrom(date, stepOf(g.which!), unit)));
    }
    const month = monthNumber(g.month!);
    if (!month) return undefined;
    if (g.year) return fixed(weekIn(monthOf(Number(g.year), month)));
    return relative('month', (moment) => weekIn(occurrence(month, moment)));
  },
);
