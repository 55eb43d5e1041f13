import { add, day, firstOfMonth } from '../calendar.js';
import { edtfOf } from '../edtf.js';
import { nearest } from '../nearest.js';
import { relative, rule } from '../rule.js';
import { dayNumber, ORDINAL_DAY, SP } from '../vocabulary.js';

const FOLLOWING = '(?=\\s*(?:$|[.,;:)\\u201d"])|\\s+(?:and|but|in|at|with|to|for|when|after|before)\\s)';

/** `on the 12th`, `by the 3rd`: figures only, since "the first" is rarely a day. */
export const dayOfMonth = rule(
  'day-of-month',
  'day-of-month',
  'ordinal',
  `(?<=(?:on|by|until|since|before|after|from|week${SP}of)${SP})the${SP}(?<day>\\d{1,2}(?:st|nd|rd|th))${FOLLOWING}`,
  (g) => {
    const number = dayNumber(g.day!)!;
    return relative('day', (moment) => {
      const occurrences = [-1, 0, 1].map((step) => {
        const month = add(firstOfMonth(moment.date), step, 'month');
        const found = month && day(month.year, month.month, number);
        return found && edtfOf(found);
      });
      return nearest(occurrences, moment);
    });
  },
);

/** `the 25th of next month`, `the 3rd of this month`. */
export const dayOfWhichMonth = rule(
  'day-of-month',
  'day-of-which-month',
  'unit',
  `(?:the${SP})?(?<day>${ORDINAL_DAY})${SP}(?:of${SP})?(?<which>last|this|next)${SP}month`,
  (g) => {
    const number = dayNumber(g.day!);
    const step = { last: -1, this: 0, next: 1 }[g.which!.toLowerCase()] ?? 0;
    if (!number) return undefined;
    return relative('month', ({ date }) => {
      const month = add(firstOfMonth(date), step, 'month');
      const found = month && day(month.year, month.month, number);
      return found && edtfOf(found);
    });
  },
);
