import type { Item, Piece, Quarantined } from '../article/index.js';
import type { Crew } from './crew.js';
import { batches } from './flow/batches.js';
import { inOrder } from './flow/in-order.js';
import type { Failed } from './pool/pool.js';

/** What one worker is given at a time: little enough to share work evenly, enough to be worth the message. */
const GROUP = { pieces: 8, bytes: 64 * 1024 };
/** Milliseconds that a piece waits for others to be given with. */
const GROUP_WAIT = 50;
/** Groups under way for each worker, and bytes of all of them, before no more is taken from the input. */
const AHEAD = 4;
const MOST_BYTES = 32 * 1024 * 1024;

const sizeOf = (item: Item) => ('bytes' in item ? item.bytes.byteLength : 0);
const sizeOfAll = (items: readonly Item[]) => items.reduce((sum, item) => sum + sizeOf(item), 0);

/** What becomes of pieces of input that are worked on in groups, in their order, with as many under way as a crew can use. */
export async function* inGroups<R>(
  items: AsyncIterable<Item>,
  crew: Crew,
  work: (group: readonly Item[]) => Promise<readonly R[]>,
): AsyncGenerator<R> {
  const groups = batches(items, {
    full: (group) => group.length >= GROUP.pieces || sizeOfAll(group) >= GROUP.bytes,
    wait: GROUP_WAIT,
  });
  const room = { things: AHEAD * Math.max(1, crew.workers), weight: MOST_BYTES, weigh: sizeOfAll };
  for await (const results of inOrder(groups, work, room)) yield* results;
}

/** What is told of a piece that no worker could read to its end. */
export function unread({ source }: Piece, { failed }: Failed): Quarantined {
  const reason = `reading it did not end well: ${failed}`;
  const remedy = 'Look whether it is an article at all; if it is, report it with the file.';
  return { source, reason, remedy };
}
