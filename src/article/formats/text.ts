import { refused } from '../source.js';
import { Gap } from '../stream/chunk.js';
import { whole } from '../stream/whole.js';
import type { Format } from './format.js';

/** A plain text, which is one article. */
export const text: Format = {
  endings: ['.txt', '.text'],
  begins: () => true,
  async *pieces({ chunks, source, entry }) {
    const bytes = await whole(chunks);
    if (bytes instanceof Gap) yield refused(source, bytes);
    else yield { kind: 'text', source, bytes, ...(entry && { hints: { entry } }) };
  },
};
