import { daysBetween, isBefore } from './calendar.js';
import type { Found } from './found.js';
import { finer } from './reference.js';
import { move, type Stretch, stretch, weekOf } from './stretch.js';
import type { Moment, Reading } from './types.js';

/** A dash between blanks is one of a range only when it is a short one. */
const TO = /^(?:[-\u2010-\u2014]|\s[-\u2010-\u2013]\s|\s(?:to|through|until|till)\s(?:the\s)?)$/;
const AND = /^\s(?:and|&)\s(?:on\s)?$/;
const BETWEEN = /(?<!\p{L})between\s(?:the\s)?$/iu;
/** "moved from Monday to Wednesday" names two dates, not a stretch. */
const MOVED = /(?:mov|postpon|delay|reschedul|shift|chang|push|brought|bring|defer)\p{L}*[^.;]{0,60}$/iu;
/** Families of rules that read single days. */
const DAYS = new Set(
  ['day-of-year', 'day-of-month', 'iso-date', 'numeric-date', 'weekday', 'near-day', 'holiday'].map((f) => `time/${f}`),
);
const WEEK_OF = /(?:the\s)?week\s(?:of|beginning|starting|commencing|from)(?:\son)?\s$/i;

/** Two neighbours read as one expression, or undefined where they are two. */
export function join(a: Found, b: Found, text: string, moment: Moment | undefined): Found | undefined {
  if (b.start - a.end > 12) return undefined;
  const between = text.slice(a.end, b.start);
  return distance(a, b, between) ?? range(a, b, between, moment);
}

/** "three days after" + "the 12th of June". */
function distance(a: Found, b: Found, between: string): Found | undefined {
  const { offset, floating } = a.reading;
  const { resolve, need, anchor } = b.reading;
  if (!offset || floating || !resolve || !/^\s(?:on\s)?$/.test(between)) return undefined;
  const from = (moment: Moment | undefined) => {
    const base = resolve(moment);
    return base && move(base, offset);
  };
  return { ...a, end: b.end, reading: { need, anchor, resolve: from } };
}

/** "the week of" + a date: the whole week, Monday to Sunday. */
export function withWeekOf(found: Found): Found | undefined {
  const prefix = WEEK_OF.exec(found.around.before)?.[0];
  const { resolve } = found.reading;
  if (!prefix || !resolve || !DAYS.has(familyOf(found))) return undefined;
  const week = (moment: Moment | undefined) => {
    const base = resolve(moment);
    return base && weekOf(base.from);
  };
  const start = found.start - prefix.length;
  return { ...found, start, rule: 'time/join:week-of', reading: { ...found.reading, resolve: week } };
}

/** "June 3" + "to" + "June 5"; "Monday" + "and" + "Tuesday" where the one follows the other. */
function range(a: Found, b: Found, between: string, moment: Moment | undefined): Found | undefined {
  const listed = AND.test(between) && !BETWEEN.test(a.around.before);
  if (!AND.test(between) && (!TO.test(between) || MOVED.test(a.around.before))) return undefined;
  if (familyOf(a) !== familyOf(b) || !a.reading.resolve || !b.reading.resolve) return undefined;
  const resolve = (at: Moment | undefined) => resolveRange(a.reading, b.reading, at, listed);
  const explicit = a.reading.need === 'nothing' || b.reading.need === 'nothing';
  // Without a date for the article, "June 3 to June 5" is still one expression; a mere list may be two.
  if (!resolve(moment) && (moment || explicit || listed)) return undefined;
  const reading: Reading = {
    need: explicit ? 'nothing' : finer(a.reading.need, b.reading.need),
    anchor: explicit ? 'explicit' : 'article',
    resolve,
  };
  return { ...a, end: b.end, rule: 'time/join:range', reading };
}

/** Only ends of one family make a range: two weekdays, two dates, two months, two years. */
function familyOf(found: Found): string {
  return found.rule.split(':')[0]!;
}

/** The end that says less is read against the one that says more. */
function resolveRange(a: Reading, b: Reading, moment: Moment | undefined, listed: boolean): Stretch | undefined {
  const under = moment && !listed && a.need !== 'nothing' && b.need !== 'nothing' && underWay(a, b, moment);
  if (under) return under;
  let first: Stretch | undefined;
  let last: Stretch | undefined;
  if (b.need === 'nothing' && a.need !== 'nothing') {
    last = b.resolve?.(undefined);
    first = last && a.resolve?.({ date: last.from, tense: 'past' });
  } else {
    first = a.resolve?.(moment);
    last = first && b.resolve?.({ date: first.to, tense: 'future' });
  }
  if (!first || !last || isBefore(last.from, first.from)) return undefined;
  const neighbours = first.from.equals(first.to) && daysBetween(first.to, last.from) === 1;
  return listed && !neighbours ? undefined : stretch(first.from, last.to);
}

/** "from August to October", said in September, is what is under way. */
function underWay(a: Reading, b: Reading, { date }: Moment): Stretch | undefined {
  const first = a.resolve?.({ date, tense: 'past' });
  const last = first && b.resolve?.({ date: first.to, tense: 'future' });
  return last && !isBefore(date, first.from) && !isBefore(last.to, date) ? stretch(first.from, last.to) : undefined;
}
