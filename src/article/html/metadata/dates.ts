import { dateIn } from '../../published.js';

const ISO =
  /^\s*(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})(?:(?:T|\s+|\s*,\s*)(?<time>\d{1,2}:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(?<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?.*)?\s*$/i;
const COMPACT = /^\s*(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)(?:T?(?<h>\d\d)(?<min>\d\d)(?:\d\d)?(?<zone>Z)?)?\s*$/;
const EPOCH = /^\s*(?<seconds>\d{10})(?:\d{3})?\s*$/;
/** A time with its zone, as mail and HTTP write it: `10:04:00 GMT`, `10:04 +0200`. */
const ZONED = /(?<time>\d{1,2}:\d\d(?::\d\d)?)\s*(?<zone>GMT|UTC|Z|[+-]\d\d:?\d\d)(?![\p{L}\d])/u;
const NUMERIC = /^\s*(?<a>\d{1,2})[/.](?<b>\d{1,2})[/.](?<y>\d{4})\b/;

const FIRST_YEAR = 1900;
/** Clocks of outlets run ahead, and so does the day east of them. */
const AHEAD = 2 * 24 * 3600 * 1000;
const LONGEST = 100;

/**
 * The date, or date and time with its zone, that a value of a page's metadata or a line of a page names, in ISO 8601 as
 * far as the value is exact. Nothing where it names none, more than one could be meant (`3/4/2019`), or it cannot be the
 * date of an article: before 1900, in the future, or the day on which computers count zero.
 */
export function readDate(value: string, now = Date.now()): string | undefined {
  const text = value.slice(0, LONGEST).trim();
  const read = fromIso(text) ?? fromCompact(text) ?? fromEpoch(text) ?? fromNumeric(text) ?? fromWords(text);
  return read !== undefined && isPlausible(read, now) ? read : undefined;
}

function fromIso(text: string): string | undefined {
  const { y, m, d, time, zone } = ISO.exec(text)?.groups ?? {};
  return y === undefined ? undefined : joined(`${y}-${two(m!)}-${two(d!)}`, time, zone);
}

function fromCompact(text: string): string | undefined {
  const { y, m, d, h, min, zone } = COMPACT.exec(text)?.groups ?? {};
  return y === undefined ? undefined : joined(`${y}-${m}-${d}`, h === undefined ? undefined : `${h}:${min}`, zone);
}

function fromEpoch(text: string): string | undefined {
  const seconds = EPOCH.exec(text)?.groups?.seconds;
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}

/** Day and month in figures, where only one order of them makes a date. */
function fromNumeric(text: string): string | undefined {
  const { a, b, y } = NUMERIC.exec(text)?.groups ?? {};
  if (y === undefined) return undefined;
  const [first, second] = [Number(a), Number(b)];
  if (first > 12 && second <= 12) return joined(`${y}-${two(b!)}-${two(a!)}`);
  if ((second > 12 && first <= 12) || first === second) return joined(`${y}-${two(a!)}-${two(b!)}`);
  return undefined;
}

function fromWords(text: string): string | undefined {
  const found = dateIn(text);
  if (!found) return undefined;
  const { time, zone } = ZONED.exec(text)?.groups ?? {};
  return joined(found.date, time, zone);
}

function joined(day: string, time?: string, zone?: string): string | undefined {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(day)) return undefined;
  if (time === undefined) return day;
  const clock = time.padStart(time.length === 4 || time.length === 7 ? time.length + 1 : time.length, '0');
  const [hours, minutes, seconds = '00'] = clock.split(':');
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return day;
  const offset = zone === undefined ? '' : /^(?:Z|UTC|GMT)$/i.test(zone) ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2');
  return `${day}T${hours}:${minutes}:${seconds}${offset}`;
}

function isPlausible(date: string, now: number): boolean {
  const at = Date.parse(date.slice(0, 10));
  return Number(date.slice(0, 4)) >= FIRST_YEAR && at <= now + AHEAD && !date.startsWith('1970-01-01');
}

const two = (digits: string) => digits.padStart(2, '0');
