import type { Kysely } from 'kysely';
import type { Look, WordSearch } from '../sql-store.js';
import type { Tables } from '../tables.js';

/** How to find the words of a text where one page of what holds them is wanted. */
export const lookFor = async (
  db: Kysely<Tables>,
  words: WordSearch,
  kind: 'mention' | 'article',
  text: string,
): Promise<Look> => ((await words.common(db, kind, text)) ? 'each' : 'gather');
