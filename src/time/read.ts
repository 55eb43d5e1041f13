import type { TextSpan } from '../record/types.js';
import { isBefore } from './calendar.js';
import { edtfOf } from './edtf.js';
import type { Found } from './found.js';
import { join, withWeekOf } from './join.js';
import { type Reference, referenceOf, suffices } from './reference.js';
import { scan } from './scan.js';
import type { Stretch } from './stretch.js';
import type { Direction, Limit, Moment, Tense, TimeExpression } from './types.js';

/**
 * The expressions of time in an English text, in text order, none overlapping, each with the date that it means.
 *
 * Absolute dates are read from their words alone. Relative ones ("Tuesday", "next month", "in May") are read against
 * `reference`, the EDTF date of the article; without one, or with one too coarse (a month does not fix a "Tuesday"), they
 * come back `unresolved`. So do distances from other events ("three days after the vote"), with their `offset`.
 *
 * `options.tense` says in which tense the words around a span speak, for those who have parsed the sentence; it settles
 * whether a "Tuesday" is the last or the next. Where it says nothing, the words of the sentence are looked at.
 *
 * Spans are UTF-16 offsets into `text`. Nothing is thrown on any text. Time is linear in its length.
 */
export function readTimes(
  text: string,
  reference?: string,
  options: { readonly tense?: (span: TextSpan) => Tense | undefined } = {},
): TimeExpression[] {
  const against = referenceOf(reference);
  const out: TimeExpression[] = [];
  let previous: { end: number; at: Stretch } | undefined;
  for (const found of joined(scan(text, options.tense), text, against)) {
    const { floating } = found.reading;
    const base =
      floating && previous && found.start - previous.end < found.around.before.length ? previous.at : undefined;
    const at = base ? floating?.(base) : resolve(found, against);
    if (at) previous = { end: found.end, at };
    const time = express(found, at, base !== undefined, text, against);
    if (time) out.push(time);
  }
  return out;
}

/** An expression with its reading, for people: `Tuesday → 2018-07-24`; `?` for what is not known. */
export function explain(time: TimeExpression): string {
  return `${time.words} → ${time.edtf ?? '?'}`;
}

function joined(all: readonly Found[], text: string, against: Reference | undefined): Found[] {
  const out: Found[] = [];
  for (const next of all) {
    const last = out.at(-1);
    const both = last && join(last, next, text, momentOf(last, against));
    if (both) out[out.length - 1] = both;
    else out.push(next);
  }
  return out.map((found, i) => {
    const week = withWeekOf(found);
    return week && week.start >= (out[i - 1]?.end ?? 0) ? week : found;
  });
}

function momentOf(found: Found, against: Reference | undefined): Moment | undefined {
  if (!against || !suffices(against, found.reading.need)) return undefined;
  const tense = found.around.tense();
  return { date: against.date, ...(tense && { tense }) };
}

function resolve(found: Found, against: Reference | undefined): Stretch | undefined {
  return found.reading.resolve?.(momentOf(found, against));
}

/** The expression as it is given out; undefined for a date that the calendar does not have. */
function express(
  found: Found,
  at: Stretch | undefined,
  chained: boolean,
  text: string,
  against: Reference | undefined,
): TimeExpression | undefined {
  const { start, end, rule, reading } = found;
  const limit = limitBefore(found.around.before);
  const direction = (!chained && reading.direction) || (at && directionOf(at, against));
  const base = {
    span: [start, end] as const,
    words: text.slice(start, end),
    rule,
    anchor: chained ? ('other' as const) : reading.anchor,
    ...(direction && { direction }),
    ...(limit && { limit }),
  };
  if (at) {
    const edtf = edtfOf(at);
    return { ...base, edtf, kind: edtf.includes('/') ? 'range' : 'point' };
  }
  if (reading.resolve && suffices(against, reading.need)) return undefined;
  return { ...base, unresolved: true, ...(reading.offset && { offset: reading.offset }) };
}

function directionOf(at: Stretch, against: Reference | undefined): Direction | undefined {
  if (against?.known !== 'day') return undefined;
  return isBefore(at.to, against.date) ? 'past' : isBefore(against.date, at.from) ? 'future' : 'now';
}

const LIMITS = /(?<!\p{L})(since|until|till|by|before|after)\s(?:the\s)?$/iu;

function limitBefore(before: string): Limit | undefined {
  const word = LIMITS.exec(before)?.[1]?.toLowerCase();
  return word === 'till' ? 'until' : (word as Limit | undefined);
}
