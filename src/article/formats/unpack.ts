import { refused } from '../source.js';
import { end, Gap } from '../stream/chunk.js';
import { peek } from '../stream/peek.js';
import type { Input, Item, Opener } from './format.js';
import { ENDINGS, formatOf, isRead } from './index.js';

/** Finds out what a file, a member of an archive, or standard input is, and cuts it into pieces. */
export async function* unpack(input: Input): AsyncGenerator<Item> {
  const { head, chunks } = await peek(input.chunks);
  const format = formatOf(head, input.name);
  if (format instanceof Gap) {
    yield refused(input.source, format);
    await end(chunks);
  } else yield* format.pieces({ ...input, chunks }, OPENER);
}

const OPENER: Opener = { open: unpack, isRead, endings: ENDINGS };
