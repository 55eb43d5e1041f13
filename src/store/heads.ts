import type { Kysely, Selectable } from 'kysely';
import { METADATA } from '../record/types.js';
import type { ArticleHead } from './store.js';
import type { Tables } from './tables.js';

const HEAD = ['id', ...METADATA, 'voice'] as const;

/** Drops what is null: absent fields are absent, as in the types of the record. */
export function present<T extends object>(row: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };
}

/** Values that go into one query, since a database takes so many and no more. */
const AT_ONCE = 500;

export function* chunks<T>(things: readonly T[], size = AT_ONCE): Generator<T[]> {
  for (let from = 0; from < things.length; from += size) yield things.slice(from, from + size);
}

/** Articles without their texts, those of the ids given that there are, in no order. */
export async function articleHeads(db: Kysely<Tables>, ids: readonly string[]): Promise<ArticleHead[]> {
  const heads: ArticleHead[] = [];
  for (const some of chunks(ids)) {
    const rows: Pick<Selectable<Tables['article']>, (typeof HEAD)[number]>[] = await db
      .selectFrom('article')
      .select(HEAD)
      .where('id', 'in', some)
      .execute();
    heads.push(...rows.map((row): ArticleHead => present(row)));
  }
  return heads;
}
