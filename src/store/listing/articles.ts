import { type Kysely, type SqlBool, sql } from 'kysely';
import { articleHeads } from '../heads.js';
import type { WordSearch } from '../sql-store.js';
import type { ArticleHead } from '../store.js';
import type { Tables } from '../tables.js';
import { beyond, type Condition, directionOf, every } from './condition.js';
import type { ArticleFilter, ArticleRow } from './listings.js';
import { lookFor } from './look.js';
import { keyOf, type Page, type PageOptions, pageOf } from './page.js';

const DAY = sql`coalesce(published, '')`;
/** Comes after every longer date that begins like a date. */
const LAST = '~';

/** A page of articles: {@link Listings.articles}. */
export async function pageArticles(
  db: Kysely<Tables>,
  { outlet, from, to, text }: ArticleFilter,
  words: WordSearch,
  page: PageOptions,
): Promise<Page<ArticleRow>> {
  const direction = directionOf(page.order);
  const dir = direction === 'asc' ? sql`asc` : sql`desc`;
  const conditions: (Condition | undefined)[] = [
    outlet !== undefined ? sql<SqlBool>`outlet = ${outlet}` : undefined,
    from !== undefined ? sql<SqlBool>`${DAY} >= ${from}` : undefined,
    to !== undefined ? sql<SqlBool>`${DAY} <= ${to + LAST} and ${DAY} > ''` : undefined,
    text !== undefined ? sql<SqlBool>`${words.inArticle(text, await lookFor(db, words, 'article', text))}` : undefined,
    ...beyond(keyOf(page.after, ['string', 'string']), sql`${DAY}, id`, direction),
  ];
  const where = every(conditions.filter((condition) => condition !== undefined));
  const { rows } = await sql<{ id: string; day: string }>`select id, ${DAY} as day from article where ${where}
    order by ${DAY} ${dir}, id ${dir} limit ${page.limit + 1}`.execute(db);
  const read = await articlesOf(
    db,
    rows.slice(0, page.limit).map(({ id }) => id),
  );
  const articles = new Map(read.map((article) => [article.id, article]));
  return pageOf(
    rows,
    page.limit,
    ({ id, day }) => [day, id],
    ({ id }) => articles.get(id),
  );
}

/** Articles by their ids, in the order given, with the number of their mentions. */
export async function articlesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<ArticleRow[]> {
  if (ids.length === 0) return [];
  const heads = new Map((await articleHeads(db, ids)).map((head) => [head.id, head]));
  const counted = await db
    .selectFrom('mention')
    .select(['article', sql<number>`count(*)`.as('n')])
    .where('article', 'in', [...ids])
    .groupBy('article')
    .execute();
  const mentions = new Map(counted.map(({ article, n }) => [article, n]));
  return ids.flatMap((id) => {
    const head = heads.get(id);
    return head ? [{ ...head, mentions: mentions.get(id) ?? 0 }] : [];
  });
}

/** Articles that are one report with another, without itself. */
export async function reprintsOf(db: Kysely<Tables>, { id, voice }: ArticleHead): Promise<ArticleHead[]> {
  const rows = await db.selectFrom('article').select('id').where('voice', '=', voice).orderBy('id').execute();
  return articleHeads(
    db,
    rows.flatMap((row) => (row.id === id ? [] : [row.id])),
  );
}
