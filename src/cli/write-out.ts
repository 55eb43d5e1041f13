import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UserError } from './exit.js';
import type { Out } from './terminal/io.js';

type Pieces = AsyncIterable<string | Uint8Array>;

/** Writes pieces to a stream, no faster than it takes them. */
export async function writeTo(out: Out, pieces: Pieces): Promise<void> {
  for await (const piece of pieces) {
    const keptUp = out.write(piece);
    if (keptUp === false && out.once) await new Promise<void>((then) => out.once?.('drain', then));
  }
}

/**
 * Writes pieces to a file that is there whole or not at all: under another name beside it, then put in its place.
 * @returns bytes written
 * @throws UserError where the file cannot be written
 */
export async function writeFileWhole(file: string, pieces: Pieces): Promise<number> {
  const part = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  const out = createWriteStream(part, { flags: 'wx' });
  try {
    await pipeline(Readable.from(pieces), out);
    await rename(part, file);
    return out.bytesWritten;
  } catch (error) {
    await rm(part, { force: true });
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    throw new UserError(
      `${file} cannot be written (${code})`,
      'Name a file in a folder that you may write to, with -o.',
    );
  }
}
