import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import Database from 'libsql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { coded } from '../contract.js';
import { pageEpisodes } from '../listing/episodes.js';
import { pageMentions } from '../listing/mentions.js';
import type { Tables } from '../tables.js';
import { WritingSqliteDialect } from './dialect.js';
import { openSqlite } from './open.js';
import { fts5 } from './words.js';

let folder: string;
let db: Kysely<Tables>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-words-'));
  const path = join(folder, 'record.db');
  const store = await openSqlite(path);
  const topics = ['grain and gas', 'gas', 'a harbour', 'the harbour for grain'];
  await store.add(
    topics.map((agenda, i) =>
      coded(`a${i}`, `2019-0${i + 1}-01`, [{ agenda }, { agenda: 'prisoners', venue: 'Lima' }]),
    ),
  );
  await store.close();
  db = new Kysely<Tables>({ dialect: new WritingSqliteDialect(new Database(path)) });
});
afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const TEXTS = ['grain', 'gas', 'gas grain', '"gas and"', '"and gas"', 'prisoners', 'lima', 'copper', '*'];

it.each(TEXTS)('finds the same for %s by gathering and by looking into each', async (text) => {
  for (const table of ['mentions', 'episodes'] as const) {
    const found = async (look: 'gather' | 'each') =>
      (
        await sql<{ id: string }>`select id from ${table === 'mentions' ? sql`mention` : sql`episode`}
          where ${fts5[table](text, look)} order by id`.execute(db)
      ).rows.map(({ id }) => id);
    expect(await found('each')).toEqual(await found('gather'));
  }
});

it('pages through common words as through rare ones', async () => {
  const pages = async (common: boolean) => {
    const words = { ...fts5, common: async () => common };
    const ids: string[] = [];
    for (const page of [pageMentions, pageEpisodes] as const) {
      let after: string | undefined;
      do {
        const { items, next } = await page(db, { text: 'prisoners' }, words, { limit: 1, after });
        ids.push(...items.map((item) => ('mention' in item ? item.mention.id : item.episode.id)));
        after = next;
      } while (after !== undefined);
    }
    return ids;
  };
  const rare = await pages(false);
  expect(rare.length).toBeGreaterThan(4);
  expect(await pages(true)).toEqual(rare);
});
