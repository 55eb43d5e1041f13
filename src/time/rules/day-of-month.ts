import { add, day, firstOfMonth } from '../calendar.js';
import { nearest } from '../nearest.js';
import { relative, rule } from '../rule.js';
import { only, type Stretch } from '../stretch.js';
import type { Moment } from '../types.js';
import { dayNumber, ORDINAL_DAY, SP, stepOf } from '../vocabulary.js';

const SENTENCE_GOES_ON = /^\s*(?:$|[.,;:)"\u201d])|^\s(?:and|but|in|at|with|to|for|when|after|before)\s/;
const PREPOSITION = /(?<!\p{L})(?:on|by|until|since|before|after|from|week\sof)\s$/iu;

/** `on the 12th`, `by the 3rd`; not "on the 12th floor". Figures only, since "the first" is rarely a day. */
export const dayOfMonth = rule(
  'day-of-month',
  'day-of-month',
  'ordinal',
  `the${SP}(?<day>\\d{1,2}(?:st|nd|rd|th))`,
  (g, { before, after }) => {
    if (!PREPOSITION.test(before) || !SENTENCE_GOES_ON.test(after)) return undefined;
    const number = dayNumber(g.day!)!;
    return relative('day', (moment) =>
      nearest(
        [-1, 0, 1].map((step) => dayIn(moment, step, number)),
        moment,
      ),
    );
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
    return number ? relative('month', (moment) => dayIn(moment, stepOf(g.which!), number)) : undefined;
  },
);

/** A day of the month that lies `step` months from the moment's. */
function dayIn({ date }: Moment, step: number, number: number): Stretch | undefined {
  const month = add(firstOfMonth(date), step, 'month');
  return month && only(day(month.year, month.month, number));
}
