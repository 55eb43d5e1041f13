import { days, edtfOf } from '../edtf.js';
import { relative, rule } from '../rule.js';
import type { Moment } from '../types.js';
import { COUNT, countRange, SP, unitOf } from '../vocabulary.js';
import { needOf, unitFrom } from './period.js';

/** `three days ago`, `two weeks ago`, `a few months ago`, `a decade ago`: the day, week, month or year so long before. */
export const ago = rule(
  'ago',
  'ago',
  'unit',
  `(?<count>${COUNT})${SP}(?<unit>days?|weeks?|months?|years?|decades?)${SP}(?:ago|back)`,
  (g) => {
    const range = countRange(g.count!);
    if (!range) return undefined;
    const tens = /^decade/i.test(g.unit!) ? 10 : 1;
    const unit = tens === 10 ? 'year' : unitOf(g.unit!);
    if (!unit) return undefined;
    return relative(
      needOf(unit),
      ({ date }: Moment) => {
        const first = unitFrom(date, -range[1] * tens, unit);
        const last = unitFrom(date, -range[0] * tens, unit);
        const from = first && days(first)?.from;
        const to = last && days(last)?.to;
        return from && to && edtfOf(from, to);
      },
      'past',
    );
  },
);
