import { type Kysely, type SqlBool, sql } from 'kysely';
import { personsCalled } from '../persons.js';
import type { Tables } from '../tables.js';
import { beyond, every } from './condition.js';
import { known } from './days.js';
import type { DyadRow, GatheringRow, PartyRow, PersonRow } from './listings.js';
import { keyOf, type Page, type PageOptions, pageOf } from './page.js';

type Latest<T> = Omit<T, 'latest'> & { readonly latest: number | null };
const dated = <T extends { readonly latest: number | null }>({ latest, ...row }: T) => ({
  ...row,
  ...known({ latest }),
});

/** All parties of the record, those told of most first. */
export async function allParties(db: Kysely<Tables>): Promise<PartyRow[]> {
  const { rows } = await sql<Latest<PartyRow>>`select party, episodes, mentions,
      (select max(day) from episode_party as own where own.party = party.party) as latest
    from party order by mentions desc, party`.execute(db);
  return rows.map(dated);
}

const LATEST = sql`(select max(day) from episode_pair as own where own.a = dyad.a and own.b = dyad.b)`;

/** Pairs of parties, those told of most first. */
export async function pageDyads(
  db: Kysely<Tables>,
  party: string | undefined,
  { limit, after }: PageOptions,
): Promise<Page<DyadRow>> {
  // The pair is one text in the cursor; codes hold no blank.
  const name = sql`a || ' ' || b`;
  const where = every([
    ...(party === undefined ? [] : [sql<SqlBool>`(a = ${party} or b = ${party})`]),
    ...beyond(keyOf(after, ['number', 'string']), sql`mentions, ${name}`, 'desc'),
  ]);
  const { rows } = await sql<Latest<DyadRow>>`select a, b, episodes, mentions, ${LATEST} as latest from dyad
    where ${where} order by mentions desc, ${name} desc limit ${limit + 1}`.execute(db);
  return pageOf(rows, limit, (row) => [row.mentions, `${row.a} ${row.b}`], dated);
}

/** One pair of parties, in either order. */
export async function dyadOf(db: Kysely<Tables>, one: string, other: string): Promise<DyadRow | undefined> {
  const [a, b] = [one, other].sort();
  const { rows } = await sql<Latest<DyadRow>>`select a, b, episodes, mentions, ${LATEST} as latest from dyad
    where a = ${a} and b = ${b}`.execute(db);
  return rows[0] && dated(rows[0]);
}

/** Mentions of the episodes of two parties by the year of their acts. */
export function yearsOf(db: Kysely<Tables>, one: string, other: string): Promise<{ year: number; mentions: number }[]> {
  const [a, b] = [one, other].sort() as [string, string];
  return db
    .selectFrom('dyad_year')
    .select(['year', 'mentions'])
    .where('a', '=', a)
    .where('b', '=', b)
    .orderBy('year')
    .execute();
}

/** Persons, those named most first. */
export async function pagePersons(
  db: Kysely<Tables>,
  name: string | undefined,
  { limit, after }: PageOptions,
): Promise<Page<PersonRow>> {
  const where = every([
    sql<SqlBool>`mentions > 0`,
    ...(name === undefined ? [] : [sql<SqlBool>`name in (${personsCalled(db, name)})`]),
    ...beyond(keyOf(after, ['number', 'string']), sql`mentions, name`, 'desc'),
  ]);
  const { rows } = await sql<{ name: string; mentions: number }>`select name, mentions from person where ${where}
    order by mentions desc, name desc limit ${limit + 1}`.execute(db);
  const sides = await sidesOf(
    db,
    rows.slice(0, limit).map((row) => row.name),
  );
  return pageOf(
    rows,
    limit,
    (row) => [row.mentions, row.name],
    (row) => ({ ...row, parties: sides.get(row.name) ?? [] }),
  );
}

async function sidesOf(db: Kysely<Tables>, names: readonly string[]): Promise<Map<string, string[]>> {
  const sides = new Map<string, string[]>();
  if (names.length === 0) return sides;
  const rows = await db
    .selectFrom('mention_person')
    .select(['name', 'side'])
    .where('name', 'in', [...names])
    .where('side', '!=', '')
    .groupBy(['name', 'side'])
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('side')
    .execute();
  for (const { name, side } of rows) sides.set(name, [...(sides.get(name) ?? []), side]);
  return sides;
}

/** All gatherings around which there are episodes, by name. */
export async function allGatherings(db: Kysely<Tables>): Promise<GatheringRow[]> {
  const { rows } = await sql<Omit<GatheringRow, 'first' | 'last'> & { first: number | null; last: number | null }>`
    select occasion, count(*) as episodes, sum(status = 'held') as held, min(began) as first, max(last) as last
    from episode where occasion is not null group by occasion order by occasion`.execute(db);
  return rows.map(({ first, last, ...row }) => ({ ...row, ...known({ first, last }) }));
}
