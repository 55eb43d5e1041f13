import { add, type Day, firstOfMonth, lastOfMonth, monday, type Unit } from '../calendar.js';
import { edtfOf } from '../edtf.js';
import { cut, PART_BEFORE, partOf } from '../part.js';
import { relative, rule, stretch } from '../rule.js';
import type { Direction } from '../types.js';
import { SP, unitOf } from '../vocabulary.js';

/** The whole day, week (Monday to Sunday), month or year that lies `count` units from `date`'s own. */
export function unitFrom(date: Day, count: number, unit: Unit): string | undefined {
  const to = add(date, count, unit);
  if (!to) return undefined;
  if (unit === 'day') return edtfOf(to);
  if (unit === 'month') return edtfOf(firstOfMonth(to), lastOfMonth(to));
  if (unit === 'year') return edtfOf(to.with({ month: 1, day: 1 }), to.with({ month: 12, day: 31 }));
  const start = monday(to);
  return stretch(start, start && add(start, 6, 'day'));
}

/** How finely the article's date must be known to count in a unit. */
export function needOf(unit: Unit): 'day' | 'month' | 'year' {
  return unit === 'week' ? 'day' : unit;
}

const STEP: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  next: 1,
  coming: 1,
  this: 0,
  current: 0,
};

/** `last week`, `next month`, `this year`, `early next year`, `the end of this month`, `this past week`. */
export const period = rule(
  'period',
  'period',
  'unit',
  `${PART_BEFORE}?(?:(?:this|the)${SP})?(?<which>last|past|previous|next|coming|this|current)${SP}(?<unit>week|month|year)`,
  (g, { words, after }) => {
    // "the last week of the campaign"; but "the expulsion last week of diplomats"
    if (/^the\s/i.test(words) && /^\s+of\s/.test(after)) return undefined;
    const unit = unitOf(g.unit!);
    const step = STEP[g.which!.toLowerCase()];
    if (!unit || step === undefined) return undefined;
    const part = partOf(g.part);
    const direction: Direction = step < 0 ? 'past' : step > 0 ? 'future' : 'now';
    // "the past week" runs up to the day it is said on; "last week" and "the previous week" are over.
    if (/(?<!\p{L})past\s/iu.test(words)) return relative(needOf(unit), ({ date }) => upTo(date, 1, unit), 'past');
    return relative(needOf(unit), ({ date }) => cut(unitFrom(date, step, unit), part), part ? undefined : direction);
  },
);

/** `earlier this month`, `later this year`, `later in the week`. */
export const restOfPeriod = rule(
  'period',
  'rest-of-period',
  'unit',
  `(?<side>earlier|later)${SP}(?:in${SP})?(?:this|the)${SP}(?<unit>week|month|year)`,
  (g) => {
    const unit = unitOf(g.unit!);
    if (!unit) return undefined;
    return g.side!.toLowerCase() === 'earlier'
      ? relative(unit === 'year' ? 'month' : 'day', ({ date }) => begun(date, unit), 'past')
      : relative(unit === 'year' ? 'month' : 'day', ({ date }) => left(date, unit), 'future');
  },
);

/** `the end of the year`, `by the end of the week`, `end of the month`. */
export const endOfPeriod = rule(
  'period',
  'end-of-period',
  'unit',
  `${PART_BEFORE}(?:the${SP})?(?<unit>week|month|year)`,
  (g, { words, after }) => {
    const unit = unitOf(g.unit!);
    if (
      !unit ||
      !/(?:^|\s)the\s+\p{L}+$|(?:end|late|early|mid)(?:\s+of)?[\s-]\p{L}+$/iu.test(words) ||
      /^\s+of\s/.test(after)
    ) {
      return undefined;
    }
    return relative(needOf(unit), ({ date }) => cut(unitFrom(date, 0, unit), partOf(g.part)));
  },
);

/** From the start of the unit to the moment: days of a week or month, months of a year. */
function begun(date: Day, unit: Unit): string | undefined {
  if (unit === 'year') return edtfOf(date.with({ month: 1, day: 1 }), lastOfMonth(date));
  return stretch(unit === 'week' ? monday(date) : firstOfMonth(date), date);
}

/** From the day (or, in a year, the month) after the moment to the end of the unit; the last day has only itself left. */
function left(date: Day, unit: Unit): string | undefined {
  if (unit === 'year') return edtfOf(firstOfMonth(date), date.with({ month: 12, day: 31 }));
  const start = monday(date);
  const end = unit === 'week' ? start && add(start, 6, 'day') : lastOfMonth(date);
  const next = add(date, 1, 'day');
  return stretch(end?.equals(date) ? date : next, end);
}

/** The `count` units that end with the moment: days counted with that day, months and years whole. */
export function upTo(date: Day, count: number, unit: Unit): string | undefined {
  if (unit === 'day') return stretch(add(date, 1 - count, 'day'), date);
  const from = add(date, -count, unit);
  if (unit === 'week') return stretch(from, date);
  if (unit === 'month') return stretch(from && firstOfMonth(from), lastOfMonth(date));
  return stretch(from?.with({ month: 1, day: 1 }), date.with({ month: 12, day: 31 }));
}

/** The `count` units that begin with the day, month or year after the moment. */
export function onFrom(date: Day, count: number, unit: Unit): string | undefined {
  const to = add(date, count, unit);
  if (unit === 'day' || unit === 'week') return stretch(add(date, 1, 'day'), to);
  if (unit === 'month') return stretch(firstOfMonth(date), to && lastOfMonth(to));
  return stretch(date.with({ month: 1, day: 1 }), to?.with({ month: 12, day: 31 }));
}
