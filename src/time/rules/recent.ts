import { relative, rule } from '../rule.js';
import { COUNT, countRange, SP, unitOf } from '../vocabulary.js';
import { needOf, upTo } from './period.js';

/** `in recent days`, `the past four days`, `over the last two weeks`: up to and with the day of the article. */
export const recent = rule(
  'recent',
  'recent',
  'unit',
  `(?:(?:the|these)${SP})?(?:(?:recent|(?:last|past|previous)(?<some>${SP}${COUNT})?)${SP}(?<unit>days|weeks|months|years|decades)|(?:last|past)${SP}(?<one>decade))`,
  (g, { words, after }) => {
    // "the last years of the war"
    if (/^the\s+last\s/i.test(words) && /^\s+of\s/.test(after)) return undefined;
    const tens = /^decade/i.test(g.one ?? g.unit!) ? 10 : 1;
    const unit = tens === 10 ? 'year' : unitOf(g.unit!);
    const range = g.one ? ([1, 1] as const) : g.some ? countRange(g.some.trim()) : ([2, 6] as const);
    if (!unit || !range) return undefined;
    return relative(needOf(unit), ({ date }) => upTo(date, range[1] * tens, unit), 'past');
  },
);
