import { type Kysely, type Migration, sql } from 'kysely';

const STATEMENTS = [
  'alter table article add column author text',
  'alter table article add column updated text',
  'alter table article add column language text',
  'alter table article add column origins text check (json_valid(origins))',
  'create index article_language on article (language)',
];

/** Who wrote an article, when it was last changed, its language, and where each of its metadata was read. */
export const articleMetadata: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
