import type { Item, Piece } from '../article/index.js';
import type { Crew, Crews } from './crew.js';
import { hireFor } from './hire.js';
import { inGroups, unread } from './in-groups.js';
import type { Worked } from './work.js';

/** What is in the pieces of some input, read and coded by a crew, in the order of the input; no record takes part. */
export async function* codeAll(items: AsyncIterable<Item>, crews: Crews): AsyncGenerator<Worked> {
  const { crew, all } = await hireFor(items, crews);
  try {
    yield* inGroups(all, crew, (group) => codeGroup(group, crew));
  } finally {
    await crew.close();
  }
}

async function codeGroup(group: readonly Item[], crew: Crew): Promise<Worked[]> {
  const pieces = group.filter((item): item is Piece => 'bytes' in item);
  const done = pieces.length === 0 ? [] : await crew.work(pieces);
  const worked = new Map(pieces.map((piece, i) => [piece, done[i]!]));
  return group.map((item): Worked => {
    if ('quarantined' in item) return { articles: [], refused: [item.quarantined] };
    const result = worked.get(item)!;
    return 'failed' in result ? { articles: [], refused: [unread(item, result)] } : result;
  });
}
