import { type Kysely, sql } from 'kysely';
import type { Episode, EventMention } from '../record/types.js';
import { articleHeads, chunks } from './heads.js';
import type { ArticleHead, Dossier } from './store.js';
import type { Tables } from './tables.js';

const byDay = (a: ArticleHead, b: ArticleHead) =>
  (a.published ?? '~').localeCompare(b.published ?? '~') || a.id.localeCompare(b.id);

/** Episodes with their mentions and the articles that these stand in. */
export async function dossiersOf(db: Kysely<Tables>, episodes: readonly Episode[]): Promise<Dossier[]> {
  const mentions = new Map<string, EventMention>();
  for (const some of chunks(episodes.map(({ id }) => id))) {
    const rows = await db.selectFrom('mention').select(['id', 'json']).where('episode', 'in', some).execute();
    for (const { id, json } of rows) mentions.set(id, JSON.parse(json));
  }
  const articles = [...new Set([...mentions.values()].map(({ article }) => article))];
  const heads = new Map((await articleHeads(db, articles)).map((head) => [head.id, head]));
  return episodes.map((episode) => {
    const own = episode.mentions.flatMap((id) => mentions.get(id) ?? []);
    const from = [...new Set(own.map(({ article }) => article))].flatMap((id) => heads.get(id) ?? []);
    return { episode, mentions: own, articles: from.sort(byDay) };
  });
}

/** The episode of an id, or the one whose id alone begins or ends so. */
export async function episodeMeant(db: Kysely<Tables>, id: string): Promise<Episode | undefined> {
  const stored = db.selectFrom('episode').select('json');
  const exact = await stored.where('id', '=', id).executeTakeFirst();
  if (exact) return JSON.parse(exact.json);
  // Only what is not a whole id costs a look at all of them.
  const near = await stored
    .where(sql<boolean>`substr(id, 1, length(${id})) = ${id} or substr(id, -length(${id}) - 1) = ${`-${id}`}`)
    .limit(2)
    .execute();
  return near.length === 1 ? JSON.parse(near[0]!.json) : undefined;
}
