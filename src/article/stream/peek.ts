import { type Chunk, type Chunks, Gap } from './chunk.js';

/** Bytes that tell one kind of file from another. */
const ENOUGH = 1024;
/** A first line is waited for up to this length, to tell JSON Lines from a document. */
const LONGEST_FIRST_LINE = 1024 * 1024;

/** How a stream begins, and the whole stream still to be read. */
export interface Peeked {
  readonly head: Buffer;
  readonly chunks: Chunks;
}

/**
 * Looks at the beginning of a stream without using it up: a thousand bytes, or, where it begins like JSON, the first line.
 * The stream that comes back must be read or ended, since it holds the file open.
 */
export async function peek(chunks: Chunks): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Chunk[] = [];
  let head: Buffer = Buffer.alloc(0);
  for (;;) {
    const next = await iterator.next();
    if (next.done) break;
    seen.push(next.value);
    if (next.value instanceof Gap) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
    if (isEnough(head)) break;
  }
  return { head, chunks: resumed(seen, iterator) };
}

function isEnough(head: Buffer): boolean {
  if (head.length < ENOUGH) return false;
  return !/^\s*\{/.test(head.toString('latin1', 0, ENOUGH)) || head.includes(0x0a) || head.length > LONGEST_FIRST_LINE;
}

/** A plain iterator rather than a generator: ending one that was never begun must end the stream under it, too. */
function resumed(seen: Chunk[], iterator: AsyncIterator<Chunk>): Chunks {
  const all: AsyncIterator<Chunk> = {
    next: async () => (seen.length > 0 ? { value: seen.shift()!, done: false } : iterator.next()),
    return: async () => (await iterator.return?.()) ?? { value: undefined, done: true },
  };
  return { [Symbol.asyncIterator]: () => all };
}
