import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const TSX = import.meta.resolve('tsx/esm/api');
const CONFIG = fileURLToPath(new URL('../../../tsconfig.test.json', import.meta.url));
let count = 0;

/**
 * For tests: a module of some words for a worker to run, written into a folder. It may import the sources as they are now:
 * no build is needed, and none can be stale.
 */
export async function entryOf(words: string, folder: string): Promise<URL> {
  const file = join(folder, `entry-${++count}.mjs`);
  const head = `process.env.TSX_TSCONFIG_PATH = ${JSON.stringify(CONFIG)};
import { register } from ${JSON.stringify(TSX)};
register();
`;
  await writeFile(file, head + words);
  return pathToFileURL(file);
}
