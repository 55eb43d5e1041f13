import { type Kysely, type Migration, sql } from 'kysely';

const STATEMENTS = [
  `create table feed (
    url text primary key,
    etag text,
    last_modified text,
    checked text not null
  ) strict, without rowid`,
  `create table feed_entry (
    feed text not null references feed on delete cascade,
    key text not null,
    seen text not null,
    primary key (feed, key)
  ) strict, without rowid`,
];

/** Feeds that are watched: what they were last seen to hold. */
export const feeds: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
