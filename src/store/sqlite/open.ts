import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, Migrator } from 'kysely';
import Database from 'libsql';
import type { LinkOptions } from '../../record/reconcile/within.js';
import { SqlStore } from '../sql-store.js';
import { type Store, StoreError } from '../store.js';
import type { Tables } from '../tables.js';
import { WritingSqliteDialect } from './dialect.js';
import { faultOf } from './faults.js';
import { migrations } from './migrations/index.js';
import { fts5 } from './words.js';

/** `DMRC`: marks the file as ours, in SQLite's `application_id`. */
const MARK = 0x444d5243;

/** Milliseconds for which a statement outside a transaction may block the process while another one has the lock. */
const BLOCKING = 200;

/** The first column of a statement's rows. */
function column(db: Database.Database, query: string): unknown[] {
  return db
    .prepare(query)
    .raw()
    .all()
    .map((row) => (row as unknown[])[0]);
}

/** Marks an empty file as ours; refuses one that holds something else. */
function claim(db: Database.Database, path: string): void {
  const [mark] = column(db, 'pragma application_id');
  if (mark === MARK) return;
  const [tables] = column(db, 'select count(*) from sqlite_master');
  if (mark !== 0 || tables !== 0)
    throw new StoreError(
      'not-a-store',
      `${path} is a database, but not a demarche store`,
      'Name a store made by demarche, or a file that does not exist yet, with --store.',
    );
  db.exec(`pragma application_id = ${MARK}`);
}

/** Brings the tables up to date; refuses those that a newer version has made. */
async function migrate(db: Kysely<Tables>, raw: Database.Database, path: string): Promise<void> {
  const [ready] = column(raw, "select count(*) from sqlite_master where name = 'kysely_migration'");
  const done = ready ? column(raw, 'select name from kysely_migration') : [];
  const unknown = done.filter((name) => !(String(name) in migrations));
  if (unknown.length > 0)
    throw new StoreError(
      'newer',
      `${path} was written by a newer version of demarche (it has ${unknown.join(', ')})`,
      'Update demarche, or name another store with --store.',
    );
  if (done.length === Object.keys(migrations).length) return;
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
  }).migrateToLatest();
  if (error) throw error;
}

/**
 * Opens the record kept in a SQLite file, making file, folders and tables where they are missing; `:memory:` for one
 * that is not kept. Several processes may have it open: each writes in turn.
 * @throws StoreError `not-a-store`, `newer`, `unwritable`, `locked` or `broken`
 */
export async function openSqlite(path: string, options: LinkOptions = {}): Promise<Store> {
  const fault = (error: unknown) => faultOf(error, path);
  let raw: Database.Database | undefined;
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    raw = new Database(path, { timeout: BLOCKING });
    claim(raw, path);
    // Write-ahead log: readers do not wait for a writer, and a killed process leaves the last whole transaction.
    raw.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
    // Keys and words go to all places of their indexes, so that these are kept in memory (KiB), and each page that a run
    // writes again and again is copied from the log to its place only every so many pages.
    raw.exec('pragma cache_size = -65536; pragma wal_autocheckpoint = 4000');
    const db = new Kysely<Tables>({ dialect: new WritingSqliteDialect(raw) });
    await migrate(db, raw, path);
    return new SqlStore({ ...options, db, words: fts5, location: path, fault });
  } catch (error) {
    raw?.close();
    throw fault(error);
  }
}
