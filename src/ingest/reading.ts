import type { Item, Overrides, Piece } from '../article/index.js';
import type { Store } from '../store/index.js';
import type { Crew } from './crew.js';
import type { Entry } from './entry.js';
import { inGroups, unread } from './in-groups.js';
import { pieceKey } from './piece-key.js';

export interface ReadingOptions {
  readonly overrides: Overrides;
  readonly version: string;
}

/** What becomes of the pieces of some input, in their order; those that the record knows are passed over unread. */
export function readAll(
  items: AsyncIterable<Item>,
  crew: Crew,
  store: Store,
  options: ReadingOptions,
): AsyncGenerator<Entry> {
  return inGroups(items, crew, (group) => readGroup(group, crew, store, options));
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
  const fresh = pieces.filter((piece) => !known.has(keys.get(piece)!));
  const done = fresh.length === 0 ? [] : await crew.work(fresh);
  const worked = new Map(fresh.map((piece, i) => [piece, done[i]!]));
  return group.map((item): Entry => {
    if ('quarantined' in item) return { known: 0, articles: [], refused: [item.quarantined] };
    const key = keys.get(item)!;
    const result = worked.get(item);
    if (!result) return { piece: item, key, known: known.get(key)!, articles: [], refused: [] };
    if (!('failed' in result)) return { piece: item, key, known: 0, ...result };
    return { piece: item, known: 0, articles: [], refused: [unread(item, result)] };
  });
}
