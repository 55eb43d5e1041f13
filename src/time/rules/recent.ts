import { needOf, relative, rule } from '../rule.js';
import { upTo } from '../stretch.js';
import { COUNT, countRange, MEASURES_PLURAL, measureOf, SOME, SP } from '../vocabulary.js';

/** `in recent days`, `the past four days`, `over the last two weeks`, `the past decade`: up to the day of the article. */
export const recent = rule(
  'recent',
  'recent',
  'unit',
  `(?:(?:the|these)${SP})?(?:(?:recent|(?:last|past|previous)(?:${SP}(?<count>${COUNT}))?)${SP}(?<units>${MEASURES_PLURAL})|(?:last|past)${SP}(?<single>decade|fortnight))`,
  (g, { words, after }) => {
    // "the last years of the war"
    if (/^the\slast\s/i.test(words) && /^\sof\s/.test(after)) return undefined;
    const measure = measureOf(g.single ?? g.units!);
    const most = g.single ? 1 : g.count ? countRange(g.count)?.[1] : SOME[1];
    if (!measure || !most) return undefined;
    const { unit, times } = measure;
    return relative(needOf(unit), ({ date }) => upTo(date, times * most, unit), 'past');
  },
);
