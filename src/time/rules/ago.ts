import { needOf, relative, rule } from '../rule.js';
import { unitsFrom } from '../stretch.js';
import { COUNT, countRange, MEASURE, measureOf, SP } from '../vocabulary.js';

/** `three days ago`, `two weeks ago`, `a few months ago`, `a decade ago`: the day, week, month or year so long before. */
export const ago = rule('ago', 'ago', 'unit', `(?<count>${COUNT})${SP}(?<unit>${MEASURE})${SP}(?:ago|back)`, (g) => {
  const range = countRange(g.count!);
  const measure = measureOf(g.unit!);
  if (!range || !measure) return undefined;
  const { unit, times } = measure;
  return relative(needOf(unit), ({ date }) => unitsFrom(date, -times * range[1], -times * range[0], unit), 'past');
});
