import { needOf, relative, rule } from '../rule.js';
import { onFrom, unitsFrom } from '../stretch.js';
import { APOSTROPHE, COUNT, countRange, MEASURE, MEASURES_PLURAL, measureOf, SOME, SP } from '../vocabulary.js';

/** "the first visit in", "the worst crisis in" */
const HOW_LONG_SINCE =
  /(?<!\p{L})(?:first|second|third|fourth|fifth|only|most|least|\p{L}{3,20}est|worst|best|never|not|no|times?|twice)(?!\p{L})[^.;:]{0,80}$/iu;

/** `in two weeks`, `in three months' time`, `two weeks from now`; not "the first in two years". */
export const ahead = rule(
  'ahead',
  'ahead',
  'unit',
  `(?:(?<in>in)${SP}(?:about${SP}|around${SP})?(?<count>${COUNT})${SP}(?<unit>${MEASURE})(?<time>${APOSTROPHE}?${SP}time)?|(?<countFrom>${COUNT})${SP}(?<unitFrom>${MEASURE})${SP}from${SP}(?:now|today))`,
  (g, around) => {
    const range = countRange(g.count ?? g.countFrom!);
    const measure = measureOf(g.unit ?? g.unitFrom!);
    if (!range || !measure) return undefined;
    // "in two weeks" is also how long something took; only what is still to come is a date.
    if (g.in && !g.time && (around.tense() !== 'future' || HOW_LONG_SINCE.test(around.before))) return undefined;
    const { unit, times } = measure;
    return relative(needOf(unit), ({ date }) => unitsFrom(date, times * range[0], times * range[1], unit), 'future');
  },
);

/** `within three months`, `in the next two weeks`, `over the coming days`, `the next decade`. */
export const coming = rule(
  'ahead',
  'coming',
  'unit',
  `(?:within${SP}(?<count>${COUNT})${SP}(?<unit>${MEASURE})|(?:(?:the|these)${SP})?(?:next|coming|upcoming)${SP}(?:(?<countNext>${COUNT})${SP})?(?<unitNext>${MEASURES_PLURAL}|decade|fortnight))`,
  (g, around) => {
    const word = g.unit ?? g.unitNext!;
    const measure = measureOf(word);
    const count = g.count ?? g.countNext;
    const most = count ? countRange(count)?.[1] : /s$/i.test(word) ? SOME[1] : 1;
    if (!measure || !most || (g.count && around.tense() === 'past')) return undefined;
    const { unit, times } = measure;
    return relative(needOf(unit), ({ date }) => onFrom(date, times * most, unit), 'future');
  },
);
