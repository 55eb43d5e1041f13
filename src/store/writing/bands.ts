import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../tables.js';

type Band = Selectable<Tables['band']>;

// An article has some thirty bands, so that a batch has thousands. They are given as one JSON text each time: statements
// with thousands of parameters take longer to prepare than to run.

/** Puts down under which keys articles are found. */
export async function insertBands(db: Kysely<Tables>, bands: readonly Band[]): Promise<void> {
  const pairs = JSON.stringify(bands.map(({ key, article }) => [key, article]));
  await sql`insert into band (key, article) select value ->> 0, value ->> 1 from json_each(${pairs})`.execute(db);
}

/** The bands that have one of some keys. */
export async function bandsWith(db: Kysely<Tables>, keys: readonly number[]): Promise<readonly Band[]> {
  const asked = JSON.stringify(keys);
  const { rows } =
    await sql<Band>`select key, article from band where key in (select value from json_each(${asked}))`.execute(db);
  return rows;
}
