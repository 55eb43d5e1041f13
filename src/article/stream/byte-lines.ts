/** One line of a file, as bytes, so that a faulty one can be told from its neighbours. */
export interface ByteLine {
  /** Counted from 1. */
  readonly number: number;
  /** The line with its line feed, where it has one. */
  readonly bytes: Buffer;
}

const LINE_FEED = 0x0a;

/**
 * Splits a stream of bytes at line feeds only. (`node:readline` also splits at U+2028, which JSON allows in strings.)
 */
export async function* byteLines(stream: AsyncIterable<Buffer | string>): AsyncGenerator<ByteLine> {
  let pending: Buffer[] = [];
  let number = 0;
  for await (const piece of stream) {
    let rest = typeof piece === 'string' ? Buffer.from(piece) : piece;
    for (let at = rest.indexOf(LINE_FEED); at >= 0; at = rest.indexOf(LINE_FEED)) {
      yield { number: ++number, bytes: Buffer.concat([...pending, rest.subarray(0, at + 1)]) };
      pending = [];
      rest = rest.subarray(at + 1);
    }
    if (rest.length > 0) pending.push(rest);
  }
  if (pending.length > 0) yield { number: ++number, bytes: Buffer.concat(pending) };
}

/** The bytes as text without a byte order mark; `undefined` where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
