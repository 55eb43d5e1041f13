import { type Kysely, sql } from 'kysely';
import type { WordSearch } from '../sql-store.js';
import type { Tables } from '../tables.js';

/** FTS5's query for all words of a text; words in double quotes must stand together. */
export function matchOf(text: string): string | undefined {
  const parts = [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, phrase, word]) => phrase ?? word ?? '');
  const quoted = parts
    .map((part) => part.replaceAll('"', ' ').trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => `"${part}"`);
  return quoted.length > 0 ? quoted.join(' ') : undefined;
}

/** Words looked up in the full-text tables of SQLite. */
export const fts5: WordSearch = {
  async articles(db: Kysely<Tables>, text: string, limit: number) {
    const match = matchOf(text);
    if (match === undefined) return [];
    const found = await sql<{ id: string; excerpt: string }>`
      select article.id, snippet(article_words, -1, '«', '»', '…', 24) as excerpt
      from article_words join article on article.number = article_words.rowid
      where article_words match ${match}
      order by bm25(article_words, 4.0, 1.0), article.id
      limit ${limit}`.execute(db);
    return found.rows;
  },
  episodes(text: string) {
    const match = matchOf(text);
    if (match === undefined) return sql<boolean>`false`;
    return sql<boolean>`episode.id in (
      select mention.episode from mention_words join mention on mention.number = mention_words.rowid
      where mention_words match ${match})`;
  },
};
