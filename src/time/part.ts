import { add, day } from './calendar.js';
import { type Stretch, stretch, weekOf, yearOf } from './stretch.js';
import { SP } from './vocabulary.js';

/** Words for a part of a stretch, before it: `early`, `mid-`, `the end of`. Captured as `part`. */
export const PART_BEFORE = `(?:(?:the${SP})?(?<part>early(?:${SP}in)?|late(?:${SP}in)?|mid(?:dle${SP}of)?|(?:very${SP})?(?:beginning|start|end|close|turn)${SP}of|(?:first|second|latter)${SP}half${SP}of|end(?=-))(?:${SP}|-)(?:the${SP})?)`;

export type Part = 'early' | 'mid' | 'late' | 'start' | 'end' | 'first half' | 'second half';

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

/** Months of a year, first and last: thirds, halves, and for its start and its end a single month. */
const OF_YEAR: Readonly<Record<Part, readonly [number, number]>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  start: [1, 1],
  end: [12, 12],
  'first half': [1, 6],
  'second half': [7, 12],
};
/** Years of a decade, counted from 1. */
const OF_DECADE: Readonly<Record<Part, readonly [number, number]>> = {
  early: [1, 4],
  mid: [4, 7],
  late: [7, 10],
  start: [1, 2],
  end: [9, 10],
  'first half': [1, 5],
  'second half': [6, 10],
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

/** A part of a year, month or week; other stretches are cut by months. The whole where no part is named. */
export function cut(whole: Stretch | undefined, part: Part | undefined): Stretch | undefined {
  if (!whole || !part) return whole;
  const { from, to } = whole;
  const months = 12 * (to.year - from.year) + to.month - from.month + 1;
  if (to.equals(weekOf(from)?.to ?? from)) {
    const [a, b] = OF_WEEK[part];
    return stretch(add(from, a - 1, 'day'), add(from, b - 1, 'day'));
  }
  if (months === 1) {
    const [a, b] = OF_MONTH[part];
    return stretch(day(from.year, from.month, a), day(to.year, to.month, Math.min(b, to.day)));
  }
  if (months === 120) {
    const [a, b] = OF_DECADE[part];
    return stretch(add(from, a - 1, 'year'), yearOf(from.year + b - 1)?.to);
  }
  const [a, b] = months === 12 ? OF_YEAR[part] : thirds(part, months);
  const end = add(from, b, 'month');
  return stretch(add(from, a - 1, 'month'), end && add(end, -1, 'day'));
}

/** First and last month of a part of so many, counted from 1. */
function thirds(part: Part, months: number): readonly [number, number] {
  const third = Math.round(months / 3);
  const half = Math.floor(months / 2);
  switch (part) {
    case 'early':
    case 'start':
      return [1, third];
    case 'mid':
      return [third + 1, months - third];
    case 'first half':
      return [1, half];
    case 'second half':
      return [half + 1, months];
    default:
      return [months - third + 1, months];
  }
}
