import type { TextSpan } from '../record/types.js';
import { bounds } from './edtf.js';
import type { Found } from './found.js';
import { join, weekOf } from './join.js';
import { type Reference, referenceOf, suffices } from './reference.js';
import { scan } from './scan.js';
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
  for (const found of joined(scan(text, options.tense), text, against)) {
    const time = express(found, text, against, antecedent(out.at(-1), found, text));
    if (time) out.push(time);
  }
  return out;
}

function joined(all: readonly Found[], text: string, against: Reference | undefined): Found[] {
  const out: Found[] = [];
  for (const next of all) {
    const last = out.at(-1);
    const moment = last && against && momentOf(last, against);
    const both = last && join(last, next, text, moment);
    if (both) out[out.length - 1] = both;
    else out.push(next);
  }
  return out.map((found, i) => {
    const week = weekOf(found);
    return week && week.start >= (out[i - 1]?.end ?? 0) ? week : found;
  });
}

function momentOf(found: Found, against: Reference): Moment {
  const tense = found.around.tense();
  return { date: against.date, ...(tense && { tense }) };
}

/** The date that "a week later" counts from: the one named just before it in its sentence. */
function antecedent(previous: TimeExpression | undefined, found: Found, text: string): string | undefined {
  if (!found.reading.floating || !previous?.edtf) return undefined;
  const inSentence = found.start - previous.span[0] <= found.around.before.length;
  return inSentence && text.slice(previous.span[1], found.start).length < 200 ? previous.edtf : undefined;
}

function express(
  found: Found,
  text: string,
  against: Reference | undefined,
  before: string | undefined,
): TimeExpression | undefined {
  const { start, end, rule, reading } = found;
  const words = text.slice(start, end);
  const limit = limitBefore(found.around.before);
  const base = { span: [start, end] as const, words, rule, ...(limit && { limit }) };
  const { resolve, offset, floating, need } = reading;
  if (floating && before) {
    const edtf = floating(before);
    return edtf ? { ...base, anchor: 'other', ...resolved(edtf, reading.direction, against) } : undefined;
  }
  if (resolve && suffices(against, need)) {
    const edtf = resolve(against && momentOf(found, against));
    return edtf ? { ...base, anchor: reading.anchor, ...resolved(edtf, reading.direction, against) } : undefined;
  }
  return {
    ...base,
    anchor: reading.anchor,
    ...(reading.direction && { direction: reading.direction }),
    unresolved: true,
    ...(offset && { offset }),
  };
}

function resolved(edtf: string, told: Direction | undefined, against: Reference | undefined) {
  const direction = told ?? directionOf(edtf, against);
  const kind = edtf.includes('/') ? ('range' as const) : ('point' as const);
  return { edtf, kind, ...(direction && { direction }) };
}

function directionOf(edtf: string, against: Reference | undefined): Direction | undefined {
  const found = bounds(edtf);
  if (!found || against?.known !== 'day') return undefined;
  const today = against.date.toString();
  return found.to < today ? 'past' : found.from > today ? 'future' : 'now';
}

const LIMITS = /(?<!\p{L})(since|until|till|by|before|after)\s+(?:the\s+)?$/iu;

function limitBefore(before: string): Limit | undefined {
  const word = LIMITS.exec(before)?.[1]?.toLowerCase();
  return word === 'till' ? 'until' : (word as Limit | undefined);
}
