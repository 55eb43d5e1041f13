import { add, day } from '../calendar.js';
import { days } from '../edtf.js';
import { fixed, relative, rule, stretch } from '../rule.js';
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
    const weekOf = (edtf: string | undefined) => {
      const whole = days(edtf ?? '');
      if (!whole) return undefined;
      if (index === undefined) return stretch(add(whole.to, -6, 'day'), whole.to);
      return stretch(add(whole.from, 7 * index, 'day'), add(whole.from, 7 * index + 6, 'day'));
    };
    const inYear = g.year && day(Number(g.year), month, 1);
    if (inYear) return fixed(weekOf(inYear.toString().slice(0, 7)));
    return relative('month', (moment) => weekOf(occurrence(month, moment)));
  },
);
