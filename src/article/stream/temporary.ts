import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Chunks, Gap } from './chunk.js';

/**
 * Writes a stream to a file, so that it can be read at any place. The file has no name by the time it is given back:
 * nothing stays behind once it is closed, however the program ends.
 */
export async function spooled(chunks: Chunks): Promise<FileHandle | Gap> {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  const file = await open(join(folder, 'archive'), 'wx+');
  await rm(folder, { recursive: true });
  try {
    for await (const chunk of chunks) {
      if (chunk instanceof Gap) {
        await file.close();
        return chunk;
      }
      await file.writeFile(chunk);
    }
    return file;
  } catch (error) {
    await file.close();
    return new Gap(
      `it cannot be written to ${tmpdir()}: ${(error as Error).message}`,
      'Make room there, or set TMPDIR.',
    );
  }
}
