import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Intake } from './intake.js';

/** A place in a stream where bytes are missing or cannot be read. What follows it, if anything, is whole again. */
export class Gap {
  /** What is wrong, as the end of a sentence that begins with the place. */
  readonly reason: string;
  readonly remedy: string;

  constructor(reason: string, remedy: string) {
    this.reason = reason;
    this.remedy = remedy;
  }
}

export type Chunk = Buffer | Gap;
/** A stream of bytes that never throws: what goes wrong on the way comes as a {@link Gap} in its place. */
export type Chunks = AsyncIterable<Chunk>;

const CHUNK = 256 * 1024;

/** The bytes of a file. */
export function fileChunks(path: string, intake: Intake): Chunks {
  return readableChunks(createReadStream(path, { highWaterMark: CHUNK }), intake);
}

/** The bytes of a stream of the platform. */
export async function* readableChunks(stream: Readable, intake: Intake): AsyncGenerator<Chunk> {
  try {
    for await (const piece of stream) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : (piece as Buffer);
      intake.read(bytes.length);
      yield bytes;
    }
  } catch (error) {
    yield new Gap(
      `it cannot be read: ${(error as Error).message}`,
      'See that it is there, whole, and that you may read it.',
    );
  }
}

/** Ends a stream that is not read to its end, so that the file under it is closed. */
export async function end(chunks: Chunks): Promise<void> {
  await chunks[Symbol.asyncIterator]().return?.();
}
