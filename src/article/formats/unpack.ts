import { refused } from '../source.js';
import { type Chunks, end, Gap } from '../stream/chunk.js';
import { type Peeked, peek } from '../stream/peek.js';
import { asUtf8, wideEncodingOf } from '../stream/utf16.js';
import type { Input, Item, Opener } from './format.js';
import { ENDINGS, formatOf, isRead } from './index.js';

/** Finds out what a file, a member of an archive, or standard input is, and cuts it into pieces. */
export async function* unpack(input: Input): AsyncGenerator<Item> {
  const { head, chunks } = await peeked(input.chunks);
  const format = formatOf(head, input.name);
  if (format instanceof Gap) {
    yield refused(input.source, format);
    await end(chunks);
  } else yield* format.pieces({ ...input, chunks }, OPENER);
}

/** Texts in two bytes a character are made UTF-8 first, which is what all readers know. */
async function peeked(chunks: Chunks): Promise<Peeked> {
  const opened = await peek(chunks);
  const encoding = wideEncodingOf(opened.head);
  return encoding ? peek(asUtf8(opened.chunks, encoding)) : opened;
}

const OPENER: Opener = { open: unpack, isRead, endings: ENDINGS };
