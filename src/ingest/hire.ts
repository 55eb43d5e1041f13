import type { Item } from '../article/index.js';
import type { Crew, Crews } from './crew.js';
import { beginning } from './flow/beginning.js';

/** Pieces that are not worth the start of workers. */
const LITTLE = { pieces: 16, bytes: 256 * 1024 };
/** Milliseconds within which input must end to be little. */
const LITTLE_WAIT = 500;

const isLittle = (items: readonly Item[]) =>
  items.length <= LITTLE.pieces &&
  items.reduce((sum, item) => sum + ('bytes' in item ? item.bytes.byteLength : 0), 0) <= LITTLE.bytes;

/** The crew for some input, by how it begins, and all of that input. */
export async function hireFor(
  items: AsyncIterable<Item>,
  crews: Crews,
): Promise<{ readonly crew: Crew; readonly all: AsyncIterable<Item> }> {
  const { ended, all } = await beginning(items, isLittle, LITTLE_WAIT);
  return { crew: await crews.hire(ended), all };
}
