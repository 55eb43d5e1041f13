import type { Kysely } from 'kysely';
import { signature } from '../../record/reprints.js';
import { chunks } from '../heads.js';
import type { CodedText } from '../store.js';
import type { Tables } from '../tables.js';
import { insertBands } from './bands.js';
import { findVoices, toBytes } from './voices.js';

/** Articles that go into the table with one statement. */
const AT_ONCE = 50;

/** Puts articles that the store does not hold yet into it, each with its voice. */
export async function insertArticles(db: Kysely<Tables>, batch: readonly CodedText[]): Promise<void> {
  const unvoiced = batch.map(({ article, signature: own }) => ({ article, signature: own ?? signature(article) }));
  const { voiceOf, keysOf, renamed } = await findVoices(db, unvoiced);
  for (const [voice, parts] of renamed)
    await db.updateTable('article').set({ voice }).where('voice', 'in', parts).execute();
  const rows = unvoiced.map(({ article, signature: own }) => {
    const { id, published = null, outlet = null, agency = null, url = null, title = null, text } = article;
    const { author = null, updated = null, language = null } = article;
    const furniture = JSON.stringify(article.furniture);
    const origins = article.origins ? JSON.stringify(article.origins) : null;
    const told = { published, updated, outlet, agency, author, url, title, language, origins };
    const voice = voiceOf.get(id)!;
    return { id, ...told, text, furniture, signature: own ? toBytes(own) : null, voice };
  });
  for (const some of chunks(rows, AT_ONCE)) await db.insertInto('article').values(some).execute();
  const ids = batch.map(({ article }) => article.id);
  const numbers =
    ids.length === 0 ? [] : await db.selectFrom('article').select(['id', 'number']).where('id', 'in', ids).execute();
  const bands = numbers.flatMap(({ id, number }) => (keysOf.get(id) ?? []).map((key) => ({ key, article: number })));
  await insertBands(
    db,
    bands.sort((a, b) => a.key - b.key),
  );
}
