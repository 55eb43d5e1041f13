import type { Insertable, InsertQueryBuilder, InsertResult, Kysely } from 'kysely';
import { chunks } from '../heads.js';
import type { Tables } from '../tables.js';

/** Values that one statement takes; SQLite's own limit is 32766. */
const VALUES = 8000;

type Inserting<T extends keyof Tables> = InsertQueryBuilder<Tables, T, InsertResult>;

/**
 * Inserts rows, as many with one statement as it takes.
 * @param refine what is to be done about rows that are there already
 */
export async function insertRows<T extends keyof Tables & string>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  refine: (insert: Inserting<T>) => Inserting<T> = (insert) => insert,
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).length;
  for (const some of chunks(rows, Math.floor(VALUES / Math.max(1, columns)))) {
    await refine(db.insertInto(table).values(some)).execute();
  }
}
