import { fixed, relative, rule } from '../rule.js';
import { monthOf, stretch } from '../stretch.js';
import { SP, stepOf, YEAR } from '../vocabulary.js';

/** `the third quarter of 2018`, `Q3 2018`, `the first quarter of next year`. */
export const quarter = rule(
  'quarter',
  'quarter',
  'unit',
  `(?:(?:the${SP})?(?<ordinal>first|second|third|fourth|last|final)${SP}quarter|Q(?<figure>[1-4]))${SP}(?:(?:of|in)${SP})?(?:(?<year>${YEAR})|(?<which>last|this|next|the)${SP}year)`,
  (g) => {
    const word = g.ordinal?.toLowerCase() ?? '';
    const index = g.figure ? Number(g.figure) : ['first', 'second', 'third'].indexOf(word) + 1 || 4;
    const inYear = (year: number) => stretch(monthOf(year, 3 * index - 2)?.from, monthOf(year, 3 * index)?.to);
    if (g.year) return fixed(inYear(Number(g.year)));
    return relative('year', ({ date }) => inYear(date.year + stepOf(g.which!)));
  },
);
