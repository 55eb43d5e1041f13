import { add, monday } from '../calendar.js';
import { nearest } from '../nearest.js';
import { relative, rule, stretch } from '../rule.js';
import type { Moment } from '../types.js';
import { SP } from '../vocabulary.js';

function inWeek(moment: Moment, weeks: number): string | undefined {
  const start = monday(moment.date);
  return start && stretch(add(start, 7 * weeks + 5, 'day'), add(start, 7 * weeks + 6, 'day'));
}

/** `this weekend`, `over the weekend`, `last weekend`, `the coming weekend`: Saturday and Sunday. */
export const weekend = rule(
  'weekend',
  'weekend',
  'weekend',
  `(?<which>(?:(?:this|the)${SP})?(?:last|past|next|coming)|this|the)${SP}weekend`,
  (g, { after }) => {
    if (/^\s+of\s/.test(after)) return undefined;
    const which = g.which!.toLowerCase();
    if (/last|past/.test(which)) return relative('day', (moment) => inWeek(moment, -1), 'past');
    if (which.endsWith('coming')) {
      return relative('day', (moment) => inWeek(moment, moment.date.dayOfWeek > 5 ? 1 : 0), 'future');
    }
    if (which.endsWith('next')) return relative('day', (moment) => inWeek(moment, 1), 'future');
    return relative('day', (moment) => nearest([inWeek(moment, -1), inWeek(moment, 0)], moment));
  },
);
