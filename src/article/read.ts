import { readPiece } from './piece.js';
import { pieces, type ReadOptions } from './pieces.js';
import type { Reading } from './source.js';

/**
 * Reads articles in the order given; see {@link pieces} for what inputs may be. What cannot be read as an article comes
 * as {@link Quarantined} in its place, and reading goes on.
 * @throws InputError where an input named by the caller, or a manifest, cannot be read at all.
 */
export async function* readArticles(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<Reading> {
  for await (const item of pieces(inputs, options)) {
    if ('quarantined' in item) yield item;
    else yield* readPiece(item, options);
  }
}
