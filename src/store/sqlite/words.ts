import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Look, WordSearch } from '../sql-store.js';
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

/** Mentions looked at for every episode wanted: several of the best may be of one. */
const MENTIONS_OF_ONE = 8;

/** Rows that are ranked: of words that stand in more of them, the ones kept last, since ranking takes as long as there are rows. */
const RANKED = 10_000;

/** Rows from which on the words that stand in them are common. */
const COMMON = 5_000;

/** Words looked up in the full-text tables of SQLite. */
export const fts5: WordSearch = {
  async articles(db: Kysely<Tables>, text: string, limit: number) {
    const match = matchOf(text);
    if (match === undefined) return [];
    // Passages are cut out of what is shown alone: cutting them out of all that matches takes most of the time.
    const found = await sql<{ id: string; excerpt: string }>`
      with best as materialized (
        select rowid as number, rank from article_words
        where article_words match ${match} and rank match 'bm25(4.0, 1.0)' and ${latest(sql`article_words`, match)}
        order by rank limit ${limit})
      select article.id, snippet(article_words, -1, '«', '»', '…', 24) as excerpt
      from best join article_words on article_words.rowid = best.number join article on article.number = best.number
      where article_words match ${match}
      order by best.rank, article.id`.execute(db);
    return found.rows;
  },
  async bestEpisodes(db: Kysely<Tables>, text: string, limit: number) {
    const match = matchOf(text);
    if (match === undefined) return [];
    const found = await sql<{ episode: string }>`
      with best as materialized (
        select rowid as number, rank from mention_words
        where mention_words match ${match} and ${latest(sql`mention_words`, match)} order by rank
        limit ${limit * MENTIONS_OF_ONE})
      select mention.episode from best join mention on mention.number = best.number
      where mention.episode is not null
      group by mention.episode order by min(best.rank), mention.episode limit ${limit}`.execute(db);
    return found.rows.map(({ episode }) => episode);
  },
  async common(db: Kysely<Tables>, kind: 'mention' | 'article', text: string) {
    const match = matchOf(text);
    if (match === undefined) return false;
    const table = sql.table(`${kind}_words`);
    const found = await sql<{ n: number }>`select count(*) as n from (
      select 1 from ${table} where ${table} match ${match} limit ${COMMON})`.execute(db);
    return found.rows[0]!.n === COMMON;
  },
  episodes(text: string, look: Look) {
    const match = matchOf(text);
    if (match === undefined) return sql<boolean>`false`;
    const found = sql`select mention.episode from mention_words join mention on mention.number = mention_words.rowid
      where mention_words match ${match}`;
    return look === 'gather'
      ? sql<boolean>`episode.id in (${found})`
      : sql<boolean>`exists (select 1 from mention where mention.episode = episode.id
          and ${standsIn(sql`mention.number`, sql`mention_words`, match)})`;
  },
  mentions(text: string, look: Look) {
    const match = matchOf(text);
    if (match === undefined) return sql<boolean>`false`;
    const [number, table] = [sql`mention.number`, sql`mention_words`];
    return look === 'gather' ? among(number, table, match) : standsIn(number, table, match);
  },
  inArticle(text: string, look: Look) {
    const match = matchOf(text);
    if (match === undefined) return sql<boolean>`false`;
    const [number, table] = [sql`article.number`, sql`article_words`];
    return look === 'gather' ? among(number, table, match) : standsIn(number, table, match);
  },
};

/** A condition on a row of a full-text table: it is among the last that match. */
const latest = (table: RawBuilder<unknown>, match: string) =>
  sql<boolean>`rowid >= (select coalesce(min(number), 0) from (
    select rowid as number from ${table} where ${table} match ${match} order by rowid desc limit ${RANKED}))`;

/** A condition on a number: the words stand in the row of that number of a full-text table; all of these are gathered. */
const among = (number: RawBuilder<unknown>, table: RawBuilder<unknown>, match: string) =>
  sql<boolean>`${number} in (select rowid from ${table} where ${table} match ${match})`;

/** The same, with a look into the table for every number. */
const standsIn = (number: RawBuilder<unknown>, table: RawBuilder<unknown>, match: string) =>
  sql<boolean>`exists (select 1 from ${table} where ${table} match ${match} and rowid = ${number})`;
