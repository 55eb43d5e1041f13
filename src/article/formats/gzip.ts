import { DEEPEST_NESTING } from '../limits.js';
import { refused } from '../source.js';
import { end } from '../stream/chunk.js';
import { gunzip } from '../stream/gunzip.js';
import { type Format, tooDeep } from './format.js';

/** Any of the other kinds, packed with gzip. */
export const gzip: Format = {
  endings: ['.gz'],
  begins: (head) => head[0] === 0x1f && head[1] === 0x8b,
  async *pieces({ path: _, ...input }, opener) {
    if (input.depth === DEEPEST_NESTING) {
      yield refused(input.source, tooDeep);
      await end(input.chunks);
      return;
    }
    const name = input.name.replace(/\.gz$/i, '');
    yield* opener.open({ ...input, name, chunks: gunzip(input.chunks, input.intake), depth: input.depth + 1 });
  },
};
