import { add, type Day, day } from './calendar.js';
import { days } from './edtf.js';
import { stretch } from './rule.js';
import { SP } from './vocabulary.js';

/** Words for a part of a stretch, before it: `early`, `mid-`, `the end of`. Captured as `part`. */
export const PART_BEFORE = `(?:(?:the${SP})?(?<part>early(?:${SP}in)?|late(?:${SP}in)?|mid(?:dle${SP}of)?|(?:very${SP})?(?:beginning|start|end|close|turn)${SP}of|(?:first|second|latter)${SP}half${SP}of|end(?=-))(?:${SP}|-)(?:the${SP})?)`;

type Part = 'early' | 'mid' | 'late' | 'start' | 'end' | 'first half' | 'second half';

/** The part that a match of {@link PART_BEFORE} names. */
export function partOf(words: string | undefined): Part | undefined {
  if (!words) return undefined;
  const w = words.toLowerCase();
  if (w.startsWith('early')) return 'early';
  if (w.startsWith('late')) return 'late';
  if (w.startsWith('mid')) return 'mid';
  if (w.startsWith('first')) return 'first half';
  if (w.startsWith('second') || w.startsWith('latter')) return 'second half';
  return w.includes('end') || w.startsWith('close') ? 'end' : 'start';
}

/** Months of a year, first and last; a year ends in its last month and is late in its last three. */
const OF_YEAR: Readonly<Record<Part, readonly [number, number]>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  start: [1, 1],
  end: [12, 12],
  'first half': [1, 6],
  'second half': [7, 12],
};
/** Days of a month; 31 stands for its last. */
const OF_MONTH: Readonly<Record<Part, readonly [number, number]>> = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
  start: [1, 10],
  end: [21, 31],
  'first half': [1, 15],
  'second half': [16, 31],
};
/** Days of a week, Monday first. */
const OF_WEEK: Readonly<Record<Part, readonly [number, number]>> = {
  early: [1, 3],
  mid: [2, 4],
  late: [4, 7],
  start: [1, 2],
  end: [5, 7],
  'first half': [1, 4],
  'second half': [4, 7],
};

/** A part of a year, month or week given as EDTF; other stretches are cut in thirds. */
export function cut(edtf: string | undefined, part: Part | undefined): string | undefined {
  const whole = edtf === undefined ? undefined : days(edtf);
  if (!edtf || !whole || !part) return edtf;
  const { from, to } = whole;
  if (/^\d{4}$/.test(edtf)) {
    const [a, b] = OF_YEAR[part];
    return stretch(from.with({ month: a }), to.with({ month: b, day: 1 }).with({ day: 31 }));
  }
  if (/^\d{4}-\d\d$/.test(edtf)) {
    const [a, b] = OF_MONTH[part];
    return stretch(from.with({ day: a }), day(to.year, to.month, Math.min(b, to.day)));
  }
  if (from.dayOfWeek === 1 && to.equals(add(from, 6, 'day') ?? to)) {
    const [a, b] = OF_WEEK[part];
    return stretch(add(from, a - 1, 'day'), add(from, b - 1, 'day'));
  }
  return thirds(from, to, part);
}

/** Seasons, decades: their first, middle or last third, in whole months where they are months. */
function thirds(from: Day, to: Day, part: Part): string | undefined {
  const months = (to.year - from.year) * 12 + to.month - from.month + 1;
  const third = Math.round(months / 3);
  const [a, b] =
    part === 'early' || part === 'start'
      ? [0, third]
      : part === 'mid'
        ? [third, months - third]
        : part === 'first half'
          ? [0, Math.floor(months / 2)]
          : part === 'second half'
            ? [Math.floor(months / 2), months]
            : [months - third, months];
  const first = add(from, a, 'month');
  const end = add(from, b, 'month');
  return stretch(first, end && add(end, -1, 'day'));
}
