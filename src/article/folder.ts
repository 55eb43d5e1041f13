import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isRead } from './formats/index.js';
import { MANIFEST } from './manifest.js';
import { Gap } from './stream/chunk.js';

/** A file found in a folder, or why what has its name cannot be read. */
export interface Found {
  readonly path: string;
  readonly fault?: Gap;
}

const REMEDY = 'Mend or remove it; the rest of the folder is read.';

/**
 * The files in a folder and the folders in it that may hold articles, by name. Links are followed, and no folder is read
 * twice; a link that leads back to a folder that it lies in, or nowhere, is a fault.
 */
export function filesIn(folder: string): AsyncGenerator<Found> {
  return walk(folder, [], new Set());
}

/**
 * @param above real paths of the folders that lead here.
 * @param seen real paths of all folders met so far.
 */
async function* walk(folder: string, above: readonly string[], seen: Set<string>): AsyncGenerator<Found> {
  const real = await realpath(folder);
  if (above.includes(real)) {
    yield { path: folder, fault: new Gap('the link leads back to a folder that it lies in', REMEDY) };
  }
  if (seen.has(real)) return;
  seen.add(real);
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    try {
      const kind = entry.isSymbolicLink() ? await stat(path) : entry;
      if (kind.isDirectory()) yield* walk(path, [...above, real], seen);
      else if (kind.isFile() && entry.name !== MANIFEST && isRead(entry.name)) yield { path };
    } catch (error) {
      yield { path, fault: new Gap(`it cannot be read: ${(error as Error).message}`, REMEDY) };
    }
  }
}
