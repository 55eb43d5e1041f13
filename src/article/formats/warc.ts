import { LARGEST_PIECE } from '../limits.js';
import type { Piece } from '../piece.js';
import { refused, type Source } from '../source.js';
import { Gap } from '../stream/chunk.js';
import { Cursor } from '../stream/cursor.js';
import type { Format, Item } from './format.js';
import { type Head, headIn, isBeyondHead } from './headers.js';
import { kindOf, pageOf } from './http-response.js';

const VERSION = Buffer.from('WARC/1.');
const REMEDY = 'Get the archive again; the records after it that can be found are read.';

/**
 * Web archives (ISO 28500), as crawlers write them: of the records, those that hold a page that was served (`response`,
 * HTML, status 200) or a document (`resource`) are articles. A record is addressed by its number. After a broken record
 * the next one is looked for.
 */
export const warc: Format = {
  endings: ['.warc'],
  begins: (head) => head.subarray(0, VERSION.length).equals(VERSION),
  async *pieces({ chunks, source }) {
    const cursor = new Cursor(chunks);
    try {
      for (let number = 1; await atRecord(cursor); number++) {
        const item = await readRecord(cursor, { ...source, record: number });
        if (item instanceof Gap) {
          yield refused({ ...source, record: number }, item);
          if (item === cursor.gap) cursor.passGap();
          if (!(await cursor.seek(VERSION)) && !cursor.gap) return;
        } else if (item) yield item;
      }
    } finally {
      await cursor.close();
    }
  },
};

/** Passes over the line ends between records; whether something follows, if only a gap. */
async function atRecord(cursor: Cursor): Promise<boolean> {
  while (await cursor.fill(1)) {
    const { view } = cursor;
    let at = 0;
    while (at < view.length && (view[at] === 0x0d || view[at] === 0x0a)) at++;
    cursor.drop(at);
    if (cursor.length > 0) return true;
  }
  return cursor.gap !== undefined;
}

/** Reads a record and goes behind it; a gap where it is broken, and nothing where it is no article. */
async function readRecord(cursor: Cursor, source: Source): Promise<Item | Gap | undefined> {
  const head = await headAt(cursor);
  if (head instanceof Gap) return head;
  const length = lengthOf(head);
  if (length === undefined) {
    cursor.drop(VERSION.length);
    return new Gap('the record does not say how long it is', REMEDY);
  }
  const type = head.fields.get('warc-type')?.toLowerCase();
  const isWanted = type === 'response' || type === 'resource';
  if (!isWanted || length > LARGEST_PIECE) {
    const skipped = (await cursor.skip(head.end + length)) - head.end;
    if (skipped < length) return cursor.gap ?? cutOff(length, skipped);
    return isWanted ? tooLarge(length) : undefined;
  }
  if (!(await cursor.fill(head.end + length))) {
    const fault = cursor.gap ?? cutOff(length, cursor.length - head.end);
    cursor.drop(VERSION.length);
    return fault;
  }
  if (!(await endsAt(cursor, head.end + length))) {
    cursor.drop(VERSION.length);
    return new Gap(`the record is not ${length} bytes long as it says`, REMEDY);
  }
  const block = cursor.view.subarray(head.end, head.end + length);
  cursor.drop(head.end + length);
  return article(type, head, block, source);
}

async function headAt(cursor: Cursor): Promise<Head | Gap> {
  const isThere = await cursor.fill(VERSION.length);
  if (!cursor.view.subarray(0, VERSION.length).equals(VERSION)) {
    return (isThere ? undefined : cursor.gap) ?? new Gap('no record begins where one should', REMEDY);
  }
  for (let bytes = 1024; ; bytes *= 2) {
    const isMore = await cursor.fill(bytes);
    const head = headIn(cursor.view);
    if (head) return head;
    if (isMore && !isBeyondHead(cursor.length)) continue;
    cursor.drop(VERSION.length);
    return (isMore ? undefined : cursor.gap) ?? new Gap('the head of the record does not end', REMEDY);
  }
}

function lengthOf({ fields }: Head): number | undefined {
  const value = fields.get('content-length') ?? '';
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** Whether a record may end there: two line ends follow, or, since some leave these out, another record, or nothing. */
async function endsAt(cursor: Cursor, end: number): Promise<boolean> {
  await cursor.fill(end + 4 + VERSION.length);
  const after = cursor.view.toString('latin1', end, end + 4 + VERSION.length);
  if (after.startsWith('\r\n\r\n')) return true;
  const rest = after.trimStart();
  return rest === '' || rest.startsWith('WARC/') || (rest.length < VERSION.length && 'WARC/1.'.startsWith(rest));
}

function cutOff(length: number, there: number): Gap {
  return new Gap(`the record is cut off: it says that it has ${length} bytes, and ${there} are there`, REMEDY);
}

function tooLarge(length: number): Gap {
  const largest = LARGEST_PIECE / 1024 / 1024;
  return new Gap(`the record has ${length} bytes; no article is larger than ${largest} MB`, 'It is no article.');
}

function article(type: string, head: Head, block: Buffer, source: Source): Piece | Gap | undefined {
  const url = head.fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1');
  if (type === 'response') return pageOf(block, url, source);
  const contentType = head.fields.get('content-type');
  const kind = kindOf(contentType);
  return kind && { kind, source, bytes: block, hints: { url, contentType } };
}
