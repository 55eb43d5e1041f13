import { add } from '../calendar.js';
import { fixed, relative, rule } from '../rule.js';
import { monthOf, type Stretch, stretch } from '../stretch.js';
import { MONTH, monthNumber, SP, YEAR } from '../vocabulary.js';
import { occurrence } from './month.js';

const INDEX: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2, fourth: 3 };

/** `the first week of June`, `the last week of July 2018`: seven days counted from the month's first, or up to its last. */
export const nthWeek = rule(
  'nth-week',
  'nth-week',
  'month',
  `(?:the${SP})?(?<which>first|second|third|fourth|last|final)${SP}week${SP}(?:of|in)${SP}(?<month>${MONTH})(?:,?${SP}(?:of${SP})?(?<year>${YEAR}))?`,
  (g) => {
    const month = monthNumber(g.month!);
    if (!month) return undefined;
    const index = INDEX[g.which!.toLowerCase()];
    const weekIn = (whole: Stretch | undefined) => {
      if (!whole) return undefined;
      if (index === undefined) return stretch(add(whole.to, -6, 'day'), whole.to);
      return stretch(add(whole.from, 7 * index, 'day'), add(whole.from, 7 * index + 6, 'day'));
    };
    if (g.year) return fixed(weekIn(monthOf(Number(g.year), month)));
    return relative('month', (moment) => weekIn(occurrence(month, moment)));
  },
);
