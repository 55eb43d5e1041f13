import { cut, PART_BEFORE, partOf } from '../part.js';
import { away, needOf, relative, rule } from '../rule.js';
import { begun, left, unitOf, upTo } from '../stretch.js';
import { SP, stepOf, unitNamed } from '../vocabulary.js';

/** `last week`, `next month`, `this year`, `early next year`, `the end of this month`, `this past week`. */
export const period = rule(
  'period',
  'period',
  'unit',
  `${PART_BEFORE}?(?:(?:this|the)${SP})?(?<which>last|past|previous|next|coming|this|current)${SP}(?<unit>week|month|year)`,
  (g, { words, after }) => {
    const unit = unitNamed(g.unit!);
    // "the last week of the campaign"; but "the expulsion last week of diplomats"
    if (!unit || (/^the\s/i.test(words) && /^\sof\s/.test(after))) return undefined;
    // "the past week" runs up to the day it is said on; "last week" and "the previous week" are over.
    if (/^past$/i.test(g.which!)) return relative(needOf(unit), ({ date }) => upTo(date, 1, unit), 'past');
    return away(stepOf(g.which!), unit, partOf(g.part));
  },
);

/** `earlier this month`, `later this year`, `later in the week`. */
export const restOfPeriod = rule(
  'period',
  'rest-of-period',
  'unit',
  `(?<side>earlier|later)${SP}(?:in${SP})?(?:this|the)${SP}(?<unit>week|month|year)`,
  (g) => {
    const unit = unitNamed(g.unit!);
    if (!unit) return undefined;
    const need = unit === 'year' ? 'month' : 'day';
    return /^earlier$/i.test(g.side!)
      ? relative(need, ({ date }) => begun(date, unit), 'past')
      : relative(need, ({ date }) => left(date, unit), 'future');
  },
);

/** `the end of the year`, `by the end of the week`, `end of month`, `late in the year`. */
export const endOfPeriod = rule(
  'period',
  'end-of-period',
  'unit',
  `${PART_BEFORE}(?<unit>week|month|year)`,
  (g, { words, after }) => {
    const unit = unitNamed(g.unit!);
    // "late week" is said of nothing; "the end of the year of the pandemic" of another year
    if (!unit || !/(?:the|of|mid|end)[\s-]\p{L}+$/iu.test(words) || /^\sof\s/.test(after)) return undefined;
    return relative(needOf(unit), ({ date }) => cut(unitOf(date, unit), partOf(g.part)));
  },
);
