import { pipeline, type Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** A body larger than is read. */
export class TooLarge extends Error {
  constructor(limit: number) {
    super(`it is larger than ${Math.floor(limit / 1024 / 1024) || '<1'} MiB`);
    this.name = 'TooLarge';
  }
}

/** A `Content-Encoding` that is not asked for. */
export class UnknownEncoding extends Error {
  constructor(encoding: string) {
    super(`it is sent in the encoding ${encoding.slice(0, 40)}`);
    this.name = 'UnknownEncoding';
  }
}

/** Encodings that are asked for. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

/** Encodings on top of each other that are undone; servers use one. */
const MOST_ENCODINGS = 2;

/**
 * All of a body, its encodings undone as it comes in, so that what inflates without end is cut off at the limit and
 * never held.
 * @param limit bytes, of what is sent and of what comes out
 * @param cut whether the beginning will do where there is more
 * @throws TooLarge, UnknownEncoding, and what stream and inflation throw
 */
export async function readBody(body: Readable, contentEncoding: string, limit: number, cut: boolean): Promise<Buffer> {
  const stages = inflaters(contentEncoding);
  const inflated: Readable = stages.length === 0 ? body : chained([body, counted(limit), ...stages]);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // Leaving the loop ends the stream, and with it the connection.
    for await (const chunk of inflated) {
      size += chunk.length;
      if (size > limit) throw new TooLarge(limit);
      chunks.push(chunk);
    }
  } catch (error) {
    if (!(cut && error instanceof TooLarge)) throw error;
  }
  return Buffer.concat(chunks);
}

/** The last of some streams, each fed by the one before; a fault of one ends all. */
function chained(streams: readonly [Readable, ...Transform[]]): Readable {
  pipeline(streams, () => {});
  return streams.at(-1)!;
}

/** Lets so many bytes through, and then fails. */
function counted(limit: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      done(size > limit ? new TooLarge(limit) : null, chunk);
    },
  });
}

/** What undoes a `Content-Encoding`, the outermost first. */
function inflaters(contentEncoding: string): Transform[] {
  const names = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MOST_ENCODINGS) throw new UnknownEncoding(contentEncoding);
  return names.reverse().map((name) => {
    if (name === 'gzip' || name === 'x-gzip') return createGunzip();
    if (name === 'deflate') return createInflate();
    if (name === 'br') return createBrotliDecompress();
    throw new UnknownEncoding(name);
  });
}
