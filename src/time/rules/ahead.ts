import { days, edtfOf } from '../edtf.js';
import { relative, rule } from '../rule.js';
import { APOSTROPHE, COUNT, countRange, SP, unitOf } from '../vocabulary.js';
import { needOf, onFrom, unitFrom } from './period.js';

const UNITS = '(?<unit>days?|weeks?|months?|years?)';

/** `in two weeks`, `in three months' time`, `two weeks from now`; not "the first in two years". */
export const ahead = rule(
  'ahead',
  'ahead',
  'unit',
  `(?:(?<in>in)${SP}(?:about${SP}|around${SP})?(?<count>${COUNT})${SP}${UNITS}(?<time>${APOSTROPHE}?${SP}time)?|(?<howmany>${COUNT})${SP}(?<units>days?|weeks?|months?|years?)${SP}from${SP}(?:now|today))`,
  (g, around) => {
    const range = countRange(g.count ?? g.howmany!);
    const unit = unitOf(g.unit ?? g.units!);
    if (!range || !unit) return undefined;
    // "in two weeks" is also how long something took; only what is still to come is a date.
    if (g.in && !g.time && (around.tense() !== 'future' || SPAN_OF_EXPERIENCE.test(around.before))) return undefined;
    return relative(
      needOf(unit),
      ({ date }) => {
        const first = unitFrom(date, range[0], unit);
        const last = unitFrom(date, range[1], unit);
        const from = first && days(first)?.from;
        const to = last && days(last)?.to;
        return from && to && edtfOf(from, to);
      },
      'future',
    );
  },
);

/** "the first visit in", "the worst crisis in" */
const SPAN_OF_EXPERIENCE =
  /(?<!\p{L})(?:first|second|third|fourth|fifth|only|most|least|\p{L}{3,}est|worst|best|never|not|no|times?|twice)(?!\p{L})[^.;:]{0,80}$/iu;

/** `within three months`, `in the next two weeks`, `over the coming days`, `the next few years`. */
export const coming = rule(
  'ahead',
  'coming',
  'unit',
  `(?:within${SP}(?<count>${COUNT})${SP}${UNITS}|(?:(?:the|these)${SP})?(?:next|coming|upcoming)${SP}(?<howmany>${COUNT}${SP})?(?<units>days|weeks|months|years|decades?))`,
  (g, around) => {
    const tens = /^decade/i.test(g.units ?? '') ? 10 : 1;
    const unit = tens === 10 ? 'year' : unitOf(g.unit ?? g.units!);
    const count = g.count ?? g.howmany?.trim();
    const range = count ? countRange(count) : /^decade$/i.test(g.units!) ? ([1, 1] as const) : ([2, 6] as const);
    if (!range || !unit) return undefined;
    if (g.count && around.tense() === 'past') return undefined;
    return relative(unit === 'week' ? 'day' : unit, ({ date }) => onFrom(date, range[1] * tens, unit), 'future');
  },
);
