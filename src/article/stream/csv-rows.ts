import { LARGEST_PIECE } from '../limits.js';
import { type Chunks, Gap } from './chunk.js';
import { Cursor } from './cursor.js';

/** One row of a table, as bytes: its fields are not yet unquoted. */
export interface CsvRow {
  /** Line of the file on which it begins, counted from 1. */
  readonly line: number;
  /** The row without its line end; only its beginning where it is faulty. */
  readonly bytes: Buffer;
  readonly delimiter: string;
  /** Why it is no row like the first. */
  readonly fault?: Gap;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const LINE_END = Buffer.from([LINE_FEED]);
/** Bytes kept of a faulty row. */
const KEPT = 64 * 1024;
const RETURN = 0x0d;
const DELIMITERS = [',', ';', '\t'];
const QUOTES =
  'A field that holds quotation marks or line ends is put in quotation marks, and those in it are doubled.';

/**
 * Cuts a table (RFC 4180) into rows: the first names the columns and says by how many fields, and what between them, rows
 * are made. Where a quotation mark is out of place, the line on which the row began is given up and rows are looked for
 * from the next line on, so that one broken row does not swallow what follows.
 */
export async function* csvRows(chunks: Chunks): AsyncGenerator<CsvRow> {
  const cursor = new Cursor(chunks);
  let first: { readonly fields: number; readonly delimiter: string } | undefined;
  let line = 1;
  let damage: { readonly line: number; readonly bytes: Buffer; readonly delimiter: string } | undefined;
  const toldDamage = (): CsvRow[] => {
    const told = damage && { ...damage, fault: new Gap(brokenFrom(damage.line, line), QUOTES) };
    damage = undefined;
    return told ? [told] : [];
  };
  const pass = (bytes: number) => {
    line += linesIn(cursor.view.subarray(0, bytes));
    cursor.drop(bytes);
  };
  try {
    while ((await cursor.fill(1)) || cursor.gap) {
      const delimiter = first?.delimiter ?? delimiterOf(await firstLine(cursor));
      const row = await rowAt(cursor, delimiter);
      if (row === 'cut') {
        yield* toldDamage();
        yield { line, bytes: Buffer.from(cursor.view), delimiter, fault: cursor.gap! };
        cursor.passGap();
        if (await cursor.seek(LINE_END)) pass(1);
      } else if (row === 'broken') {
        const end = cursor.view.indexOf(LINE_FEED);
        damage ??= {
          line,
          bytes: Buffer.from(cursor.view.subarray(0, end < 0 ? KEPT : Math.min(end, KEPT))),
          delimiter,
        };
        if (end >= 0) pass(end + 1);
        else {
          pass(cursor.length);
          if (await cursor.seek(LINE_END)) pass(1);
        }
      } else {
        const bytes = cursor.view.subarray(0, row.end);
        const isFitting = bytes.length > 0 && row.fields === (first?.fields ?? row.fields);
        if (isFitting) yield* toldDamage();
        if (isFitting) yield { line, bytes, delimiter };
        else if (bytes.length > 0 && !damage) {
          const reason = `the row has ${row.fields} fields, where the first has ${first!.fields}`;
          yield { line, bytes, delimiter, fault: new Gap(reason, QUOTES) };
        }
        if (isFitting) first ??= { fields: row.fields, delimiter };
        pass(row.next);
      }
    }
    yield* toldDamage();
  } finally {
    await cursor.close();
  }
}

function brokenFrom(line: number, next: number): string {
  const upTo = next - 1 > line ? `; lines ${line} to ${next - 1} are passed over` : '';
  return `a quotation mark is not closed, or stands within a field without being doubled${upTo}`;
}

function linesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}

/** The stream with its first line at hand, if that is no longer than an article. */
async function firstLine(cursor: Cursor): Promise<Buffer> {
  while (!cursor.view.includes(LINE_FEED) && cursor.length < LARGEST_PIECE) {
    if (!(await cursor.fill(2 * cursor.length))) break;
  }
  return cursor.view;
}

interface RowEnd {
  readonly fields: number;
  /** Where the row ends, and where the next begins. */
  readonly end: number;
  readonly next: number;
}

/** The row that begins at the cursor; `cut` where a gap comes before its end. */
async function rowAt(cursor: Cursor, delimiter: string): Promise<RowEnd | 'broken' | 'cut'> {
  const byte = delimiter.charCodeAt(0);
  for (;;) {
    const row = scanRow(cursor.view, byte, false);
    if (row !== 'more') return row;
    if (cursor.length > LARGEST_PIECE) return 'broken';
    const before = cursor.length;
    // Twice as much each time, so that a long row is not gone through over and over.
    await cursor.fill(Math.max(2 * before, 1));
    if (cursor.length > before) continue;
    if (cursor.gap) return 'cut';
    const last = scanRow(cursor.view, byte, true);
    return last === 'more' ? 'broken' : last;
  }
}

/**
 * Where the row at the beginning of bytes ends. A field is quoted where it begins with a quotation mark.
 * @param isLast no bytes follow.
 */
function scanRow(bytes: Buffer, delimiter: number, isLast: boolean): RowEnd | 'broken' | 'more' {
  let fields = 1;
  for (let at = 0; ; fields++, at++) {
    if (bytes[at] === QUOTE) {
      let end = bytes.indexOf(QUOTE, at + 1);
      while (end >= 0 && bytes[end + 1] === QUOTE) end = bytes.indexOf(QUOTE, end + 2);
      if (end < 0 || (end + 2 >= bytes.length && !isLast)) return 'more';
      at = end + 1;
      const isEnd =
        at === bytes.length || bytes[at] === LINE_FEED || (bytes[at] === RETURN && bytes[at + 1] === LINE_FEED);
      if (!isEnd && bytes[at] !== delimiter) return 'broken';
    } else while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== LINE_FEED) at++;
    if (at === bytes.length && !isLast) return 'more';
    if (bytes[at] === delimiter) continue;
    const lineFeed = bytes[at] === RETURN ? at + 1 : at;
    const end = lineFeed > 0 && bytes[lineFeed - 1] === RETURN ? lineFeed - 1 : lineFeed;
    return { fields, end: Math.min(end, bytes.length), next: Math.min(lineFeed + 1, bytes.length) };
  }
}

/** What stands between the fields: whichever of the usual ones is most frequent in the first line. */
export function delimiterOf(head: Buffer): string {
  const end = head.indexOf(LINE_FEED);
  const line = head.toString('latin1', 0, end < 0 ? head.length : end);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** The fields of a row, unquoted. */
export function splitRow(row: string, delimiter: string): string[] {
  const fields: string[] = [];
  for (let at = 0; at <= row.length; ) {
    if (row[at] !== '"') {
      const next = row.indexOf(delimiter, at);
      const end = next < 0 ? row.length : next;
      fields.push(row.slice(at, end));
      at = end + 1;
      continue;
    }
    let end = row.indexOf('"', at + 1);
    while (end >= 0 && row[end + 1] === '"') end = row.indexOf('"', end + 2);
    if (end < 0) end = row.length;
    fields.push(row.slice(at + 1, end).replaceAll('""', '"'));
    at = end + 1 + delimiter.length;
  }
  return fields;
}
