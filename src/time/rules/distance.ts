import { away, rule } from '../rule.js';
import { move, type Offset } from '../stretch.js';
import type { Reading } from '../types.js';
import { COUNT, countRange, MEASURE, measureOf, SOME, SP, stepOf, unitNamed } from '../vocabulary.js';

const UNITS = `(?<unit>${MEASURE})`;

/** `three days after`, `a week before`, `days ahead of`, `the day after`, `two weeks from`: so far from what is named next. */
export const distanceFrom = rule(
  'distance',
  'distance-from',
  'unit',
  `(?:(?<count>${COUNT}|the)${SP})?${UNITS}${SP}(?<side>before|after|prior${SP}to|following|ahead${SP}of|from)`,
  (g, { after }) => {
    const isFrom = /^from$/i.test(g.side!);
    const the = /^the$/i.test(g.count ?? '');
    // "colleagues from the day", "days from" are no distances
    if (isFrom && (!g.count || the)) return undefined;
    // "the day after" is one, "the months after" are some.
    const count = the ? (/s$/i.test(g.unit!) ? undefined : 'a') : g.count;
    const offset = offsetOf(count, g.unit!, /^(?:before|prior|ahead)/i.test(g.side!) ? -1 : 1);
    if (!offset) return undefined;
    // "two weeks from Tuesday" is a Tuesday; "two weeks after" is about then.
    if (isFrom) return from(inDays(offset));
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
    if (!g.which) {
      const back = /^(?:earlier|previously|beforehand)$/i.test(g.side!);
      const offset = offsetOf(g.count, g.unit!, back ? -1 : 1);
      return offset && floating(offset);
    }
    const unit = unitNamed(g.single!);
    if (!unit) return undefined;
    const reading = floating({ unit, count: stepOf(g.which) });
    // What came before, with nothing named that it came before, came before the report.
    return /^previous$/i.test(g.which) ? { ...reading, ...away(-1, unit) } : reading;
  },
);

/** "days after" with no number is some days. */
function offsetOf(count: string | undefined, units: string, sign: 1 | -1): Offset | undefined {
  const measure = measureOf(units);
  const range = count === undefined ? (/s$/i.test(units) ? SOME : undefined) : countRange(count);
  if (!measure || !range) return undefined;
  const { unit, times } = measure;
  const [least, most] = range.map((n) => sign * times * n).sort((a, b) => a - b) as [number, number];
  return least === most ? { unit, count: least } : { unit, count: least, upTo: most };
}

function inDays(offset: Offset): Offset {
  const { unit, count, upTo } = offset;
  return unit === 'week' ? { unit: 'day', count: 7 * count, ...(upTo && { upTo: 7 * upTo }) } : offset;
}

function from(offset: Offset): Reading {
  return { need: 'nothing', anchor: 'other', offset };
}

function floating(offset: Offset): Reading {
  return { ...from(offset), floating: (base) => move(base, offset) };
}
