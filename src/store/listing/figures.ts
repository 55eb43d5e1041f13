import { type Kysely, sql } from 'kysely';
import type { Stats } from '../store.js';
import type { Tables } from '../tables.js';
import type { Figures } from './listings.js';

const MOST_OUTLETS = 20;

async function tallies(db: Kysely<Tables>) {
  const rows = await db.selectFrom('tally').selectAll().orderBy('name').execute();
  const of = (what: Tables['tally']['what']) => rows.filter((row) => row.what === what);
  const counts = (what: 'act' | 'status') => Object.fromEntries(of(what).map(({ name, n }) => [name, n]));
  const languages = of('language').sort((a, b) => b.n - a.n);
  const sum = (what: 'act' | 'status') => of(what).reduce((total, { n }) => total + n, 0);
  return { of, counts, sum, languages };
}

/** What the record holds, counted where no figure is kept. */
export async function statsOf(db: Kysely<Tables>): Promise<Stats> {
  const { of, counts, sum, languages } = await tallies(db);
  // Each figure of its own, so that an index alone answers it.
  const { rows } = await sql<{
    articles: number;
    voices: number;
    first: string | null;
    last: string | null;
    lost: number;
  }>`
    select (select count(*) from article) as articles, (select count(distinct voice) from article) as voices,
      (select min(published) from article) as first, (select max(published) from article) as last,
      (select count(*) from quarantine) as lost`.execute(db);
  const { articles, voices, first, last, lost } = rows[0]!;
  return {
    articles,
    voices,
    mentions: sum('act'),
    episodes: sum('status'),
    quarantined: lost,
    ...(first && last ? { published: [first, last] as const } : {}),
    acts: counts('act'),
    statuses: counts('status'),
    languages: Object.fromEntries(languages.map(({ name, n }) => [name || 'unknown', n])),
    coders: of('coder').map(({ name }) => name),
  };
}

/** Figures of outlets and parties: {@link Listings.figures}. */
export async function figuresOf(db: Kysely<Tables>): Promise<Figures> {
  const outlets = (await tallies(db))
    .of('outlet')
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1));
  const { count } = await db.selectFrom('party').select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return {
    parties: count,
    outlets: {
      count: outlets.length,
      most: outlets.slice(0, MOST_OUTLETS).map(({ name, n }) => ({ name, articles: n })),
    },
  };
}
