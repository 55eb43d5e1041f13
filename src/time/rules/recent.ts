import { needOf, relative, rule } from '../rule.js';
import { upTo } from '../stretch.js';
import { COUNT, countRange, SOME, SP, unitNamed } from '../vocabulary.js';

/** `in recent days`, `the past four days`, `over the last two weeks`, `the past decade`: up to the day of the article. */
export const recent = rule(
  'recent',
  'recent',
  'unit',
  `(?:(?:the|these)${SP})?(?:(?:recent|(?:last|past|previous)(?:${SP}(?<count>${COUNT}))?)${SP}(?<units>days|weeks|months|years|decades)|(?:last|past)${SP}(?<decade>decade))`,
  (g, { words, after }) => {
    // "the last years of the war"
    if (/^the\slast\s/i.test(words) && /^\sof\s/.test(after)) return undefined;
    const word = g.decade ?? g.units!;
    const decades = /^decade/i.test(word);
    const unit = decades ? 'year' : unitNamed(word);
    const most = g.decade ? 1 : g.count ? countRange(g.count)?.[1] : SOME[1];
    if (!unit || !most) return undefined;
    return relative(needOf(unit), ({ date }) => upTo(date, decades ? 10 * most : most, unit), 'past');
  },
);
