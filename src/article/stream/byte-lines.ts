import { LARGEST_PIECE } from '../limits.js';
import { Gap } from './chunk.js';

/** One line of a file, as bytes, so that a faulty one can be told from its neighbours. */
export interface ByteLine {
  /** Counted from 1. */
  readonly number: number;
  /** The line with its line feed, where it has one; only its beginning where it is faulty. */
  readonly bytes: Buffer;
  /** Why the line is not whole. */
  readonly fault?: Gap;
}

const LINE_FEED = 0x0a;

/**
 * Splits a stream of bytes at line feeds only. (`node:readline` also splits at U+2028, which JSON allows in strings.) A
 * line that never ends is given up at `longest` bytes and passed over up to the next line feed, so memory stays bounded.
 */
export async function* byteLines(
  stream: AsyncIterable<Buffer | string | Gap>,
  longest = LARGEST_PIECE,
): AsyncGenerator<ByteLine> {
  let pending: Buffer[] = [];
  let length = 0;
  let number = 0;
  let fault: Gap | undefined;
  const line = (end?: Buffer): ByteLine => {
    const bytes = end && pending.length === 0 ? end : Buffer.concat(end ? [...pending, end] : pending);
    const whole = { number: ++number, bytes };
    const done = fault ? { ...whole, fault } : whole;
    pending = [];
    length = 0;
    fault = undefined;
    return done;
  };
  for await (const piece of stream) {
    if (piece instanceof Gap) {
      // What came before the gap and what comes after it up to the next line feed is one broken line.
      fault = piece;
      continue;
    }
    let rest = typeof piece === 'string' ? Buffer.from(piece) : piece;
    for (let at = rest.indexOf(LINE_FEED); at >= 0; at = rest.indexOf(LINE_FEED)) {
      yield line(fault ? undefined : rest.subarray(0, at + 1));
      rest = rest.subarray(at + 1);
    }
    if (rest.length === 0 || fault) continue;
    pending.push(rest);
    length += rest.length;
    if (length > longest) fault = tooLong(longest);
  }
  if (pending.length > 0 || fault) yield line();
}

function tooLong(longest: number): Gap {
  return new Gap(
    `a line is longer than ${longest / 1024 / 1024} MB`,
    'An article stands on one line of its own; see that the lines of the file end in line feeds.',
  );
}

/** The bytes as text without a byte order mark; `undefined` where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
