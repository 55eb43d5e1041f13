import { needOf, relative, rule } from '../rule.js';
import { unitsFrom } from '../stretch.js';
import { COUNT, countRange, SP, unitNamed } from '../vocabulary.js';

/** `three days ago`, `two weeks ago`, `a few months ago`, `a decade ago`: the day, week, month or year so long before. */
export const ago = rule(
  'ago',
  'ago',
  'unit',
  `(?<count>${COUNT})${SP}(?<unit>days?|weeks?|months?|years?|decades?)${SP}(?:ago|back)`,
  (g) => {
    const range = countRange(g.count!);
    const decades = /^decade/i.test(g.unit!);
    const unit = decades ? 'year' : unitNamed(g.unit!);
    if (!range || !unit) return undefined;
    const [least, most] = range.map((n) => (decades ? 10 * n : n)) as [number, number];
    return relative(needOf(unit), ({ date }) => unitsFrom(date, -most, -least, unit), 'past');
  },
);
