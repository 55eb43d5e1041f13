import type { Item, Overrides, Piece } from '../article/index.js';
import type { Store } from '../store/index.js';
import type { Crew } from './crew.js';
import type { Entry } from './entry.js';
import { batches } from './flow/batches.js';
import { inOrder } from './flow/in-order.js';
import { pieceKey } from './piece-key.js';

/** What one thread is given at a time: little enough to share work evenly, enough to be worth the message. */
const GROUP = { pieces: 8, bytes: 64 * 1024 };
/** Milliseconds that a piece waits for others to be given with. */
const GROUP_WAIT = 50;
/** Groups under way for each worker, and bytes of all of them, before no more is taken from the input. */
const AHEAD = 4;
const MOST_BYTES = 32 * 1024 * 1024;

const sizeOf = (item: Item) => ('bytes' in item ? item.bytes.byteLength : 0);
const sizeOfAll = (items: readonly Item[]) => items.reduce((sum, item) => sum + sizeOf(item), 0);

export interface ReadingOptions {
  readonly overrides: Overrides;
  readonly version: string;
}

/** What becomes of the pieces of some input, in their order; those that the record knows are passed over unread. */
export async function* readAll(
  items: AsyncIterable<Item>,
  crew: Crew,
  store: Store,
  options: ReadingOptions,
): AsyncGenerator<Entry> {
  const groups = batches(items, {
    full: (group) => group.length >= GROUP.pieces || sizeOfAll(group) >= GROUP.bytes,
    wait: GROUP_WAIT,
  });
  const room = { things: AHEAD * Math.max(1, crew.workers), weight: MOST_BYTES, weigh: sizeOfAll };
  for await (const entries of inOrder(groups, (group) => readGroup(group, crew, store, options), room)) yield* entries;
}

async function readGroup(
  group: readonly Item[],
  crew: Crew,
  store: Store,
  { overrides, version }: ReadingOptions,
): Promise<Entry[]> {
  const pieces = group.filter((item): item is Piece => 'bytes' in item);
  const keys = new Map(pieces.map((piece) => [piece, pieceKey(piece, overrides, version)]));
  const known = await store.pieces.known([...keys.values()]);
  const unread = pieces.filter((piece) => !known.has(keys.get(piece)!));
  const done = unread.length === 0 ? [] : await crew.work(unread);
  const worked = new Map(unread.map((piece, i) => [piece, done[i]!]));
  return group.map((item): Entry => {
    if ('quarantined' in item) return { known: 0, articles: [], refused: [item.quarantined] };
    const key = keys.get(item)!;
    const result = worked.get(item);
    if (!result) return { piece: item, key, known: known.get(key)!, articles: [], refused: [] };
    if (!('failed' in result)) return { piece: item, key, known: 0, ...result };
    const reason = `reading it did not end well: ${result.failed}`;
    const remedy = 'Look whether it is an article at all; if it is, report it with the file.';
    return { piece: item, known: 0, articles: [], refused: [{ source: item.source, reason, remedy }] };
  });
}
