import { add, monday } from '../calendar.js';
import { nearest } from '../nearest.js';
import { relative, rule } from '../rule.js';
import { type Stretch, stretch } from '../stretch.js';
import type { Moment } from '../types.js';
import { SP, stepOf } from '../vocabulary.js';

/** Saturday and Sunday of the week that lies `weeks` from the moment's. */
function inWeek({ date }: Moment, weeks: number): Stretch | undefined {
  const start = monday(date);
  return start && stretch(add(start, 7 * weeks + 5, 'day'), add(start, 7 * weeks + 6, 'day'));
}

/** `this weekend`, `over the weekend`, `last weekend`, `the coming weekend`: Saturday and Sunday. */
export const weekend = rule(
  'weekend',
  'weekend',
  'weekend',
  `(?<which>(?:(?:this|the)${SP})?(?:last|past|next|coming)|this|the)${SP}weekend`,
  (g, { after }) => {
    // "the weekend of the vote"
    if (/^\sof\s/.test(after)) return undefined;
    const step = stepOf(g.which!);
    if (step < 0) return relative('day', (moment) => inWeek(moment, -1), 'past');
    if (step === 0) return relative('day', (moment) => nearest([inWeek(moment, -1), inWeek(moment, 0)], moment));
    // Said before a weekend, the coming one is the one of this week, the next one that of the next.
    const coming = /coming$/i.test(g.which!);
    return relative('day', (moment) => inWeek(moment, coming && moment.date.dayOfWeek < 6 ? 0 : 1), 'future');
  },
);
