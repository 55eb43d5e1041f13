import type { Kysely } from 'kysely';
import type { Guard } from './guard.js';
import { chunks } from './heads.js';
import type { Tables } from './tables.js';

/** What a host said of a feed when it was last fetched, to ask it whether that has changed. */
export interface FeedState {
  readonly etag?: string;
  readonly lastModified?: string;
  /** When it was last fetched, ISO time in UTC. */
  readonly checked: string;
}

/** Days for which an entry that a feed no longer holds is remembered: feeds that are mended bring old entries back. */
const REMEMBERED = 60;

/** What the feeds that are watched were last seen to hold. All methods throw `StoreError`. */
export class FeedLog {
  readonly #db: Kysely<Tables>;
  readonly #guard: Guard;

  constructor(db: Kysely<Tables>, guard: Guard) {
    this.#db = db;
    this.#guard = guard;
  }

  /** What is known of the feed at an address; nothing where it is new. */
  state(url: string): Promise<FeedState | undefined> {
    return this.#guard(async () => {
      const row = await this.#db.selectFrom('feed').selectAll().where('url', '=', url).executeTakeFirst();
      if (!row) return undefined;
      const { checked, etag, last_modified: lastModified } = row;
      return { checked, ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
    });
  }

  /** Those of some entries of a feed that have not been noted as seen. */
  unseen(url: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
    return this.#guard(async () => {
      const left = new Set(keys);
      for (const some of chunks([...left], 500)) {
        const rows = await this.#db
          .selectFrom('feed_entry')
          .select('key')
          .where('feed', '=', url)
          .where('key', 'in', some)
          .execute();
        for (const { key } of rows) left.delete(key);
      }
      return left;
    });
  }

  /** Notes what a feed holds, and which of its entries are done with; forgets entries that it has not held for long. */
  note(url: string, { checked, etag, lastModified }: FeedState, keys: readonly string[]): Promise<void> {
    return this.#guard(() =>
      this.#db.transaction().execute(async (tx) => {
        const state = { etag: etag ?? null, last_modified: lastModified ?? null, checked };
        await tx
          .insertInto('feed')
          .values({ url, ...state })
          .onConflict((conflict) => conflict.column('url').doUpdateSet(state))
          .execute();
        for (const some of chunks([...new Set(keys)], 200)) {
          await tx
            .insertInto('feed_entry')
            .values(some.map((key) => ({ feed: url, key, seen: checked })))
            .onConflict((conflict) => conflict.columns(['feed', 'key']).doUpdateSet({ seen: checked }))
            .execute();
        }
        const longAgo = new Date(Date.parse(checked) - REMEMBERED * 86_400_000).toISOString();
        await tx.deleteFrom('feed_entry').where('feed', '=', url).where('seen', '<', longAgo).execute();
      }),
    );
  }
}
