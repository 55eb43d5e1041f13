import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, Migrator } from 'kysely';
import Database from 'libsql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mention } from '../../../record/fixture.js';
import type { Tables } from '../../tables.js';
import { WritingSqliteDialect } from '../dialect.js';
import { openSqlite } from '../open.js';
import { migrations } from './index.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-migration-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('gives a record from before listings and figures all that they need', async () => {
  const path = join(folder, 'record.db');
  const raw = new Database(path);
  raw.exec(`pragma application_id = ${0x444d5243}`);
  const db = new Kysely<Tables>({ dialect: new WritingSqliteDialect(raw) });
  const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0004'));
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => before } }).migrateToLatest();
  expect(error).toBeUndefined();
  const told = mention({
    act: 'invite',
    actor: ['FRA'],
    recipient: ['GHA'],
    actor_person: 'Luc Marin',
    delegate: 'its envoy',
    evidence: { act: { rule: 'coding/predicates:invite; coding/judge:likely 0.25' } },
  });
  const episode = { id: 'fra-gha-1', parties: ['FRA', 'GHA'], status: 'proposed', mentions: [told.id] };
  const put = (statement: string, ...values: (string | number)[]) => raw.prepare(statement).run(...values);
  put(
    "insert into article (id, published, outlet, text, furniture, voice) values ('a1', '2019-03-01', 'The Test', 't', '[]', 'a1')",
  );
  put(
    "insert into episode (id, block, status, began, json) values (?, 'FRA GHA', 'proposed', 17956, ?)",
    episode.id,
    JSON.stringify(episode),
  );
  for (const party of episode.parties)
    put('insert into episode_party (party, episode) values (?, ?)', party, episode.id);
  put(
    `insert into mention (id, article, starts, ends, act, polarity, coder, persons, act_from, act_to, block, episode, json)
      values (?, 'a1', 0, 40, 'invite', 'asserted', 'test', ' luc marin ', 17956, 17956, 'FRA GHA', ?, ?)`,
    told.id,
    episode.id,
    JSON.stringify(told),
  );
  await db.destroy();

  const store = await openSqlite(path);
  const { listings } = store;
  const page = { limit: 9 };
  expect(await listings.parties()).toEqual(
    ['FRA', 'GHA'].map((party) => ({ party, episodes: 1, mentions: 1, latest: 17956 })),
  );
  expect((await listings.dyads(undefined, page)).items).toEqual([
    { a: 'FRA', b: 'GHA', episodes: 1, mentions: 1, latest: 17956 },
  ]);
  expect((await listings.persons('marin', page)).items).toEqual([{ name: 'Luc Marin', mentions: 1, parties: ['FRA'] }]);
  expect(
    (await listings.episodes({ parties: ['GHA', 'FRA'], act: 'invite', person: 'envoy' }, page)).items,
  ).toMatchObject([{ episode, first: 17956, last: 17956 }]);
  expect((await listings.mentions({ parties: ['GHA'] }, page)).items).toMatchObject([
    { mention: told, in: 'fra-gha-1' },
  ]);
  expect(await listings.years('GHA', 'FRA')).toEqual([{ year: 2019, mentions: 1 }]);
  expect(await store.stats()).toMatchObject({ mentions: 1, acts: { invite: 1 }, statuses: { proposed: 1 } });
  await store.close();
});
