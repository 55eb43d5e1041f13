import { setTimeout as sleep } from 'node:timers/promises';
import { type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely';
import { isBusy, PATIENCE } from './faults.js';

/** A SQLite driver that can also run a statement without keeping it. */
interface Connection extends SqliteDatabase {
  exec(statement: string): unknown;
}

/** Milliseconds between two tries for the write lock. */
const PAUSE = 20;

/**
 * Takes the write lock at the start of a transaction: one that reads first and then writes would fail halfway when
 * another process has written in between. Waits without blocking, so that two stores of one process can take turns.
 */
class WritingDriver extends SqliteDriver {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    super({ database: connection });
    this.#connection = connection;
  }

  override async beginTransaction(): Promise<void> {
    for (const since = Date.now(); ; await sleep(PAUSE)) {
      try {
        // Not prepared: a prepared statement that has failed stays open and keeps the transaction from committing.
        this.#connection.exec('begin immediate');
        return;
      } catch (error) {
        if (!isBusy(error) || Date.now() - since > PATIENCE) throw error;
      }
    }
  }
}

/** Kysely's SQLite with transactions that are sure to be able to write. */
export class WritingSqliteDialect extends SqliteDialect {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    super({ database: connection });
    this.#connection = connection;
  }

  override createDriver(): SqliteDriver {
    return new WritingDriver(this.#connection);
  }
}
