import type { Evidence, TextSpan } from '../record/types.js';
import { type Line, linesOf, within } from './lines.js';

/** A date of publication read from the article itself. */
export interface Published {
  /** ISO day, or month where an address gives no more. */
  readonly date: string;
  readonly evidence: Evidence;
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'.split('|');
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:19|20)\\d\\d)';
const DATES = [
  `${DAY}\\s+${MONTH},?\\s+${YEAR}`,
  `${MONTH}\\s+${DAY},?\\s+${YEAR}`,
  `${YEAR}[-/](?<mm>\\d\\d)[-/](?<day>\\d\\d)`,
].map((d) => new RegExp(`(?<![\\p{L}\\p{N}])${d}(?![\\p{L}\\p{N}])`, 'iu'));
const WEEKDAY = /\b(sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?\b/i;
const WEEKDAYS = 'sun|mon|tue|wed|thu|fri|sat'.split('|');

/** What may stand beside the date on a line that gives nothing but when, and by whom, an article came out. */
const CLOCK = /\b\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\.?(?![\p{L}])/giu;
const ZONE = /\b(?:GMT|UTC|BST|CET|CEST|E[SD]?T|C[SD]T|P[SD]T|MSK|local time)\b(?:\s*[+-]\d+)?/g;
const LABEL =
  /\b(?:first |originally |last )?(?:published|posted|updated|modified|filed|issued)\b(?:\s+(?:on|at|by|in))?/gi;
const BYLINE = /\bby\s+\p{Lu}[\p{L}.'’-]*(?:\s+(?:and\s+)?\p{Lu}[\p{L}.'’-]*){0,5}/giu;

const HEAD_LINES = 8;
const TAIL_LINES = 2;
const LONGEST_DATE_LINE = 160;

/**
 * The date of publication that an article states itself: labelled (`Published: 4 June 2014 10:15 GMT`), in the path of
 * its address, on a line of its own near the head (`AFP, Tuesday 29 May 2012`), or in a dateline with a year; in this
 * order, which is that of their exactness. Nothing where the article leaves the year open, and nothing where weekday and date contradict each other.
 */
export function publishedIn(text: string, url?: string): Published | undefined {
  const lines = linesOf(text);
  const head = lines.filter((l) => l.fromTop < HEAD_LINES);
  const tail = lines.filter((l) => l.fromTop >= HEAD_LINES && l.fromBottom < TAIL_LINES);
  const labelled = [...head, ...tail].filter((l) => /\b(?:published|posted|filed)\b/i.test(l.text));
  return (
    first(labelled, publishedOnLine) ??
    (url === undefined ? undefined : publishedInUrl(url)) ??
    first(head, publishedOnLine) ??
    first(head, dateline)
  );
}

/** The date in the path of an address: `/2012/05/29/`, `/2012/may/29/`, `-2012-05-29`, or year and month alone. */
export function publishedInUrl(url: string): Published | undefined {
  const m =
    /[/_-](?<year>(?:19|20)\d\d)[/_-](?<month>\d\d|[a-z]{3})[/_-](?<day>\d{1,2})(?=$|[/_.?#-])/i.exec(url) ??
    /\/(?<year>(?:19|20)\d\d)\/(?<month>\d\d)(?=\/)/.exec(url);
  if (!m?.groups) return undefined;
  const { year, month, day } = m.groups;
  const mm = /^\d/.test(month!) ? month! : String(MONTHS.indexOf(month!.toLowerCase()) + 1).padStart(2, '0');
  const date = day === undefined ? monthOf(year!, mm) : dayOf(year!, mm, day);
  return date === undefined
    ? undefined
    : { date, evidence: { rule: 'article/published:url', reading: `${m[0]} → ${date}` } };
}

function first(lines: readonly Line[], read: (l: Line) => Published | undefined): Published | undefined {
  for (const line of lines) {
    const found = read(line);
    if (found) return found;
  }
  return undefined;
}

/** The date on a line that, its date taken out, holds no more than a label, a time, an agency or a by-line. */
export function publishedOnLine(line: Line): Published | undefined {
  if (line.text.length > LONGEST_DATE_LINE || /\b(?:note|correction)\b/i.test(line.text)) return undefined;
  const found = dateIn(line.text);
  if (!found) return undefined;
  const rest = [CLOCK, ZONE, LABEL, BYLINE].reduce((s, r) => s.replace(r, ' '), line.text.replace(found.words, ' '));
  const words = rest.replace(WEEKDAY, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const named = words.filter((w) => !/^(?:at|on|the|of|and|in|from|is|was)$/i.test(w));
  if (named.length > 4 || !named.every((w) => /^\p{Lu}/u.test(w))) return undefined;
  return publishedAt('date-line', found, within(line, found.at, found.at + found.words.length));
}

/** `MOSCOW, June 2, 2012 (Reuters) - …`: a place in capitals, a full date, then the dash or the agency. */
function dateline(line: Line): Published | undefined {
  const head = /^\p{Lu}[\p{Lu}\s.,'/-]{2,40},\s+(?<date>.{8,24}?)\s*(?:\([\p{L}\s/.]{2,30}\)\s*)?[-–—]/u.exec(
    line.text,
  );
  const found = head ? dateIn(head.groups!.date!) : undefined;
  if (!head || !found) return undefined;
  const at = line.text.indexOf(found.words);
  return publishedAt('dateline', found, within(line, at, at + found.words.length));
}

/** A day written out in a text. */
export interface DateWords {
  /** ISO day. */
  readonly date: string;
  /** The words it was read from, and where they begin. */
  readonly words: string;
  readonly at: number;
}

/** The first day written out in a text, with its year; nothing where weekday and date contradict each other. */
export function dateIn(text: string): DateWords | undefined {
  for (const pattern of DATES) {
    const m = pattern.exec(text);
    if (!m?.groups) continue;
    const { year, month, mm, day } = m.groups;
    const number = mm ?? String(MONTHS.indexOf(month!.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
    const date = dayOf(year!, number, day!);
    if (date !== undefined && weekdayFits(text, date)) return { date, words: m[0], at: m.index };
  }
  return undefined;
}

function publishedAt(rule: string, found: DateWords, span: TextSpan): Published {
  return {
    date: found.date,
    evidence: { span, rule: `article/published:${rule}`, reading: `${found.words} → ${found.date}` },
  };
}

function weekdayFits(text: string, date: string): boolean {
  const named = WEEKDAY.exec(text)?.[1]?.slice(0, 3).toLowerCase();
  return named === undefined || WEEKDAYS.indexOf(named) === new Date(`${date}T00:00:00Z`).getUTCDay();
}

function monthOf(year: string, month: string): string | undefined {
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : undefined;
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month}-${day.padStart(2, '0')}`;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : undefined;
}
