import { add, daysBetween, isBefore, monday } from './calendar.js';
import { days, edtfOf, shift } from './edtf.js';
import type { Found } from './found.js';
import { finer } from './reference.js';
import type { Moment, Reading } from './types.js';

const TO = /^(?:\s?[-\u2010-\u2014]\s?|\s+(?:to|through|until|till)\s+(?:the\s+)?)$/;
const AND = /^\s+(?:and|&)\s+(?:on\s+)?$/;
/** "moved from Monday to Wednesday" names two dates, not a stretch. */
const MOVED = /(?:mov|postpon|delay|reschedul|shift|chang|push|brought|bring|defer)\w*[^.;]{0,60}$/i;
const WEEK_OF = /(?:the\s+)?week\s+(?:of|beginning|starting|commencing|from)(?:\s+on)?\s+$/i;

/** Two neighbours read as one expression, or undefined where they are two. */
export function join(a: Found, b: Found, text: string, moment: Moment | undefined): Found | undefined {
  const between = text.slice(a.end, b.start);
  if (between.length > 12) return undefined;
  return distance(a, b, between) ?? range(a, b, between, moment);
}

/** "three days after" + "the 12th of June". */
function distance(a: Found, b: Found, between: string): Found | undefined {
  const { offset, floating } = a.reading;
  const { resolve } = b.reading;
  if (!offset || floating || !resolve || !/^\s(?:on\s)?$/.test(between)) return undefined;
  const reading: Reading = {
    need: b.reading.need,
    anchor: b.reading.anchor,
    resolve: (moment) => {
      const base = resolve(moment);
      return base && shift(base, offset);
    },
  };
  return { ...a, end: b.end, reading };
}

/** "the week of" + a date: the whole week, Monday to Sunday. */
export function weekOf(found: Found): Found | undefined {
  const prefix = WEEK_OF.exec(found.around.before)?.[0];
  const { resolve } = found.reading;
  if (!prefix || !resolve) return undefined;
  const reading: Reading = {
    ...found.reading,
    resolve: (moment) => {
      const edtf = resolve(moment);
      const from = edtf && days(edtf)?.from;
      const start = from && monday(from);
      const end = start && add(start, 6, 'day');
      return start && end && edtfOf(start, end);
    },
  };
  return { ...found, start: found.start - prefix.length, rule: 'time/join:week-of', reading };
}

/** "June 3" + "to" + "June 5"; "Monday" + "and" + "Tuesday" where they are neighbours. */
function range(a: Found, b: Found, between: string, moment: Moment | undefined): Found | undefined {
  const open = /(?<!\p{L})between\s+(?:the\s+)?$/iu.test(a.around.before);
  const listed = AND.test(between) && !open;
  if (!(AND.test(between) || (TO.test(between) && !MOVED.test(a.around.before)))) return undefined;
  if (kindOf(a) !== kindOf(b) || !a.reading.resolve || !b.reading.resolve) return undefined;
  const resolve = (at: Moment | undefined) => resolveRange(a.reading, b.reading, at, listed);
  const explicit = a.reading.need === 'nothing' || b.reading.need === 'nothing';
  if (!resolve(moment) && (moment || explicit || listed)) return undefined;
  const reading: Reading = {
    need: explicit ? 'nothing' : finer(a.reading.need, b.reading.need),
    anchor: explicit ? 'explicit' : 'article',
    resolve,
  };
  return { ...a, end: b.end, rule: 'time/join:range', reading };
}

/** Only ends of one kind make a range: two weekdays, two dates, two months, two years. */
function kindOf(found: Found): string {
  return found.rule.split(':')[0]!;
}

/** "from August to October", said in September, is what is under way. */
function coveringNow(a: Reading, b: Reading, { date }: Moment): string | undefined {
  const from = days(a.resolve?.({ date, tense: 'past' }) ?? '')?.from;
  const to = days(b.resolve?.({ date, tense: 'future' }) ?? '')?.to;
  return from && to && !isBefore(date, from) && !isBefore(to, date) && daysBetween(from, to) < 366
    ? edtfOf(from, to)
    : undefined;
}

/** The end that says less is read against the one that says more. */
function resolveRange(a: Reading, b: Reading, moment: Moment | undefined, listed: boolean): string | undefined {
  let first: string | undefined;
  let last: string | undefined;
  if (b.need === 'nothing' && a.need !== 'nothing') {
    last = b.resolve?.(moment);
    const end = last && days(last)?.from;
    first = end && a.resolve?.({ date: end, tense: 'past' });
  } else {
    const begun = moment && coveringNow(a, b, moment);
    if (begun && !listed) return begun;
    first = a.resolve?.(moment);
    const start = first && days(first)?.to;
    last = start && b.resolve?.({ date: start, tense: 'future' });
  }
  const from = first && days(first);
  const to = last && days(last);
  if (!from || !to || isBefore(to.from, from.from)) return undefined;
  if (listed && !(from.from.equals(from.to) && daysBetween(from.to, to.from) === 1)) return undefined;
  return edtfOf(from.from, to.to);
}
