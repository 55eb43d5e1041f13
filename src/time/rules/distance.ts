import { type Offset, shift } from '../edtf.js';
import { relative, rule } from '../rule.js';
import type { Reading } from '../types.js';
import { COUNT, countRange, SP, unitOf } from '../vocabulary.js';
import { needOf, unitFrom } from './period.js';

const UNITS = '(?<unit>days?|weeks?|months?|years?)';

/** `three days after`, `a week before`, `days ahead of`, `the day after`: so far from what is named next. */
export const distanceFrom = rule(
  'distance',
  'distance-from',
  'unit',
  `(?:(?<count>${COUNT}|the)${SP})?${UNITS}${SP}(?<side>before|after|prior${SP}to|following|ahead${SP}of|from)`,
  (g, { after }) => {
    const back = /^(?:before|prior|ahead)/i.test(g.side!);
    if (/^from$/i.test(g.side!) && (!g.count || /^the$/i.test(g.count))) return undefined;
    const offset = away(/^the$/i.test(g.count ?? '') ? 'a' : g.count, g.unit!, back ? -1 : 1);
    if (!offset) return undefined;
    // "two weeks from Tuesday" is a Tuesday; "two weeks after" is about then.
    if (/^from$/i.test(g.side!)) return from(exact(offset));
    // "met on Friday and left the day after."
    return /^\s*(?:$|[.,;:)])/.test(after) ? floating(offset) : from(offset);
  },
);

/** `a week later`, `three days earlier`, `the following day`, `the next month`, `the previous day`. */
export const distanceOn = rule(
  'distance',
  'distance-on',
  'unit',
  `(?:(?:(?<count>${COUNT})${SP})?${UNITS}${SP}(?<side>later|earlier|previously|beforehand|afterwards)|the${SP}(?<which>following|next|previous|same)${SP}(?<single>day|week|month|year))`,
  (g) => {
    if (g.which) {
      const sign = { following: 1, next: 1, previous: -1, same: 0 }[g.which.toLowerCase()] ?? 0;
      const unit = unitOf(g.single!);
      if (!unit) return undefined;
      const offset = { unit, count: sign };
      // What came before, with nothing named to come before of, came before the report.
      if (sign < 0)
        return { ...floating(offset), ...relative(needOf(unit), ({ date }) => unitFrom(date, -1, unit), 'past') };
      return floating(offset);
    }
    const back = /^(?:earlier|previously|beforehand)$/i.test(g.side!);
    const offset = away(g.count, g.unit!, back ? -1 : 1);
    return offset && floating(offset);
  },
);

/** "days after" with no number is two to six of them. */
function away(count: string | undefined, units: string, sign: 1 | -1): Offset | undefined {
  const unit = unitOf(units);
  const range = count === undefined ? (/s$/i.test(units) ? ([2, 6] as const) : undefined) : countRange(count);
  if (!unit || !range) return undefined;
  const [least, most] = sign < 0 ? [-range[1], -range[0]] : range;
  return least === most ? { unit, count: least } : { unit, count: least, upTo: most };
}

function exact(offset: Offset): Offset {
  const { unit, count, upTo } = offset;
  return unit === 'week' ? { unit: 'day', count: 7 * count, ...(upTo && { upTo: 7 * upTo }) } : offset;
}

function from(offset: Offset): Reading {
  return { need: 'nothing', anchor: 'other', offset };
}

function floating(offset: Offset): Reading {
  return { ...from(offset), floating: (base) => shift(base, offset) };
}
