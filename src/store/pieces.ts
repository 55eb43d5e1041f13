import type { Kysely } from 'kysely';
import type { Guard } from './guard.js';
import type { Tables } from './tables.js';
import { insertRows } from './writing/rows.js';

/** A piece of input that has been read, and all of it kept. */
export interface ReadPiece {
  /** Says what was read and how: the same for the same bytes, reader and coder only. */
  readonly key: string;
  /** How many articles it held. */
  readonly articles: number;
}

/** Notes pieces of input as read. */
export function notePieces(db: Kysely<Tables>, pieces: readonly ReadPiece[]): Promise<void> {
  const once = new Map(pieces.map(({ key, articles }) => [key, articles]));
  return insertRows(
    db,
    'piece',
    [...once].map(([key, articles]) => ({ key, articles })),
    (insert) => insert.onConflict((conflict) => conflict.column('key').doNothing()),
  );
}

/** Which pieces of input have been read, so that a run passes quickly over what an earlier one has kept. */
export class Pieces {
  readonly #db: Kysely<Tables>;
  readonly #guard: Guard;

  constructor(db: Kysely<Tables>, guard: Guard) {
    this.#db = db;
    this.#guard = guard;
  }

  /**
   * How many articles each of some pieces held, by key; those that have not been read are left out.
   * @throws StoreError
   */
  known(keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.#guard(async () => {
      if (keys.length === 0) return new Map();
      const rows = await this.#db.selectFrom('piece').selectAll().where('key', 'in', keys).execute();
      return new Map(rows.map(({ key, articles }) => [key, articles]));
    });
  }
}
