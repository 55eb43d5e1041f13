import type { TextSpan } from '../record/types.js';
import { add, type Unit } from './calendar.js';
import { days, edtfOf } from './edtf.js';
import { stretch } from './stretch.js';
import { countRange, NUMBER, SP, unitNamed } from './vocabulary.js';

/** How long something takes, as the text says. */
export interface Length {
  /** UTF-16 offsets into the text. */
  readonly span: TextSpan;
  readonly words: string;
  readonly rule: string;
  readonly unit: Unit;
  readonly count: number;
}

const LENGTH = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:(?<count>${NUMBER})[- ](?<unit>day|week|month|year)(?:[- ]?long)?(?=${SP}\\p{L})` +
    `|(?<plural>${NUMBER})${SP}(?<units>days|weeks|months|years)(?=${SP}of${SP}\\p{L})` +
    `|(?<long>day|week|month|year)-?long)(?![\\p{L}\\p{N}_-])`,
  'giu',
);
/** "a day after", "one week before": a distance, not a length. */
const DISTANCE =
  /^\s(?:ago|after|before|later|earlier|from|ahead|prior|following|back|in|on|at|to|when|that|and|or|but)(?!\p{L})/iu;

/**
 * The lengths in an English text that say how long a thing lasts: "a three-day visit", "two days of talks", "a weeklong
 * tour". Vague ones ("several days of talks") are left out. Nothing is thrown on any text.
 */
export function readLengths(text: string): Length[] {
  const out: Length[] = [];
  for (const match of text.matchAll(LENGTH)) {
    const g = match.groups!;
    const end = match.index + match[0].length;
    const count = g.long ? 1 : countRange(g.count ?? g.plural!)?.[0];
    const unit = unitNamed(g.long ?? g.unit ?? g.units!);
    if (!count || !unit || DISTANCE.test(text.slice(end, end + 12))) continue;
    const rule = `time/length:${g.long ? 'long' : g.units ? 'days-of' : 'day-noun'}`;
    out.push({ span: [match.index, end], words: match[0], rule, unit, count });
  }
  return out;
}

/** The days of what begins on the first day of `start` (EDTF) and lasts so long: three days from the 10th end on the 12th. */
export function lasting(start: string, { unit, count }: Pick<Length, 'unit' | 'count'>): string | undefined {
  const from = days(start)?.from;
  const end = from && add(from, count, unit);
  const found = stretch(from, end && add(end, -1, 'day'));
  return found && count > 0 ? edtfOf(found) : undefined;
}

/** The days of what ends on the last day of `end` (EDTF) and has lasted so long. */
export function ending(end: string, { unit, count }: Pick<Length, 'unit' | 'count'>): string | undefined {
  const to = days(end)?.to;
  const start = to && add(to, -count, unit);
  const found = stretch(start && add(start, 1, 'day'), to);
  return found && count > 0 ? edtfOf(found) : undefined;
}
