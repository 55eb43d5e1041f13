import { describe, expect, it } from 'vitest';
import type { Dossier } from '../store/index.js';
import { PLAIN, viewOver } from './fixture.js';
import { FORMATS } from './index.js';

/** How many episodes are written, and how many a format may hold at a time: Parquet writes its rows in groups. */
const TEXT = { episodes: 1000, held: 1 };
const BINARY = { episodes: 11_000, held: 5000 };

/** The feed holds the last changes only, and so reads no dossiers. */
const STREAMING = FORMATS.filter(({ name }) => name !== 'atom');

describe.each(STREAMING.map((format) => [format.name, format] as const))('%s', (_, format) => {
  const { episodes, held } = format.binary ? BINARY : TEXT;

  it(`writes ${episodes} episodes as it reads them, holding no more than ${held}`, async () => {
    const plain = viewOver(PLAIN);
    const [dossier] = await all(plain.dossiers());
    const [coded] = await all(plain.annotated());
    const analysis = await plain.analyse(dossier!);
    let [read, most, readAtLastPiece] = [0, 0, 0];
    const many = async function* <T>(one: T) {
      for (; read < episodes; read++) yield one;
    };
    const view = {
      ...plain,
      dossiers: () => many<Dossier>(dossier!),
      annotated: () => many(coded!),
      analyse: async () => analysis,
    };
    for await (const _ of format.write(view)) {
      most = Math.max(most, read - readAtLastPiece);
      readAtLastPiece = read;
    }
    expect(read).toBe(episodes);
    expect(most).toBeLessThanOrEqual(held);
  });
});

async function all<T>(things: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const thing of things) found.push(thing);
  return found;
}
