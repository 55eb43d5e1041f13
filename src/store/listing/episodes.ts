import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { interval } from '../../record/interval.js';
import { ACTS } from '../../record/types.js';
import { personsCalled } from '../persons.js';
import type { Look, WordSearch } from '../sql-store.js';
import type { EpisodeFilter } from '../store.js';
import type { Tables } from '../tables.js';
import { actBits } from '../writing/episodes.js';
import { beyond, type Condition, directionOf, every } from './condition.js';
import { known } from './days.js';
import type { EpisodeRow } from './listings.js';
import { lookFor } from './look.js';
import { keyOf, type Page, type PageOptions, pageOf } from './page.js';

interface Row {
  readonly id: string;
  readonly day: number;
  readonly began: number | null;
  readonly last: number | null;
  readonly json: string;
}

/** Where to look first, so that rows come in the order of their days: the rows of two parties, of one, or all. */
function driverOf(parties: readonly string[]): { from: RawBuilder<unknown>; conditions: Condition[] } {
  const [a, b, ...others] = [...new Set(parties)].sort();
  if (a === undefined) return { from: sql`episode`, conditions: [] };
  if (b === undefined)
    return {
      from: sql`episode_party as driver join episode on episode.id = driver.episode`,
      conditions: [sql<SqlBool>`driver.party = ${a}`],
    };
  return {
    from: sql`episode_pair as driver join episode on episode.id = driver.episode`,
    conditions: [
      sql<SqlBool>`driver.a = ${a} and driver.b = ${b}`,
      ...others.map(
        (party) =>
          sql<SqlBool>`exists (select 1 from episode_party as other
            where other.party = ${party} and other.day = driver.day and other.episode = driver.episode)`,
      ),
    ],
  };
}

const between = (day: RawBuilder<unknown>, days: EpisodeFilter['first']): Condition =>
  days ? sql<SqlBool>`${day} between ${days[0]} and ${days[1]}` : sql<SqlBool>`true`;

function inPeriod(period: string | undefined): Condition[] {
  const days = interval(period);
  if (!days) return [];
  return [
    sql<SqlBool>`((episode.meets_from <= ${days.hi} and episode.meets_to >= ${days.lo})
      or (episode.day <= ${days.hi} and episode.last >= ${days.lo} and exists (select 1 from mention
        where mention.episode = episode.id and mention.act_from <= ${days.hi} and mention.act_to >= ${days.lo})))`,
  ];
}

function conditionsOf(db: Kysely<Tables>, filter: EpisodeFilter, words: WordSearch, look: Look): Condition[] {
  const {
    ids,
    anyParty,
    anyPair,
    anyAct,
    first,
    lastFrom,
    person,
    act,
    status,
    format,
    level,
    occasion,
    outlet,
    period,
    text,
  } = filter;
  const parts: (Condition | undefined)[] = [
    ids && sql`episode.id in (select value from json_each(${JSON.stringify(ids)}))`,
    status && sql`episode.status = ${status}`,
    act && sql`episode.acts & ${1 << ACTS.indexOf(act)} <> 0`,
    format && sql`episode.format = ${format}`,
    level && sql`episode.level = ${level}`,
    occasion !== undefined ? sql`episode.occasion = ${occasion}` : undefined,
    anyParty &&
      sql`episode.id in (select episode from episode_party where party in (${sql.join([...anyParty, ''])})
        and ${between(sql`day`, first)})`,
    anyPair &&
      sql`episode.id in (select episode from episode_pair where a in (${sql.join([...anyPair, ''])})
        and b in (${sql.join([...anyPair, ''])}) and ${between(sql`day`, first)})`,
    anyAct && sql`episode.acts & ${actBits(anyAct.map((act) => ({ act })))} <> 0`,
    lastFrom !== undefined ? sql`episode.last >= ${lastFrom}` : undefined,
    person !== undefined
      ? sql`episode.id in (select mention.episode from mention_person join mention on mention.number = mention_person.mention
          where mention_person.name in (${personsCalled(db, person)}))`
      : undefined,
    outlet !== undefined
      ? sql`exists (select 1 from mention join article on article.id = mention.article
          where mention.episode = episode.id and article.outlet = ${outlet})`
      : undefined,
    ...inPeriod(period),
    text !== undefined ? sql`${words.episodes(text, look)}` : undefined,
  ];
  return parts.filter((part) => part !== undefined);
}

/** Rows of the episodes that a filter lets through, by the day of their first act. */
async function rowsOf(
  db: Kysely<Tables>,
  filter: EpisodeFilter,
  words: WordSearch,
  { after, order, limit }: Partial<PageOptions>,
  content: RawBuilder<unknown> = sql`episode.json`,
): Promise<readonly Row[]> {
  const { from, conditions } = driverOf(filter.parties ?? []);
  const driven = conditions.length > 0;
  const columns = driven ? sql`driver.day, driver.episode` : sql`episode.day, episode.id`;
  const [day, id] = driven ? [sql`driver.day`, sql`driver.episode`] : [sql`episode.day`, sql`episode.id`];
  const direction = directionOf(order);
  const dir = direction === 'asc' ? sql`asc` : sql`desc`;
  const key = keyOf(after, ['number', 'string']);
  const look =
    limit === undefined || filter.text === undefined ? 'gather' : await lookFor(db, words, 'mention', filter.text);
  const where = every([...conditions, ...conditionsOf(db, filter, words, look), ...beyond(key, columns, direction)]);
  const found = await sql<Row>`select episode.id, ${day} as day, episode.began, episode.last, ${content} as json
    from ${from} where ${where} order by ${day} ${dir}, ${id} ${dir} limit ${limit ?? -1}`.execute(db);
  return found.rows;
}

const itemOf = ({ began, last, json }: Row): EpisodeRow => ({
  episode: JSON.parse(json),
  ...known({ first: began, last }),
});

/** All episodes that a filter lets through, the first to begin first. */
export async function allEpisodes(db: Kysely<Tables>, filter: EpisodeFilter, words: WordSearch) {
  const rows = await rowsOf(db, filter, words, { order: 'oldest' });
  return rows.map(({ json }) => JSON.parse(json));
}

/** Their ids alone, in the same order. */
export async function allEpisodeIds(db: Kysely<Tables>, filter: EpisodeFilter, words: WordSearch): Promise<string[]> {
  return (await rowsOf(db, filter, words, { order: 'oldest' }, sql`null`)).map(({ id }) => id);
}

/** A page of them: {@link Listings.episodes}. */
export async function pageEpisodes(
  db: Kysely<Tables>,
  filter: EpisodeFilter,
  words: WordSearch,
  page: PageOptions,
): Promise<Page<EpisodeRow>> {
  const rows = await rowsOf(db, filter, words, { ...page, limit: page.limit + 1 });
  return pageOf(rows, page.limit, ({ day, id }) => [day, id], itemOf);
}

/** Episodes by their ids, in the order given. */
export async function episodesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<EpisodeRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('episode')
    .select(['id', 'day', 'began', 'last', 'json'])
    .where('id', 'in', [...ids])
    .execute();
  const found = new Map(rows.map((row) => [row.id, itemOf(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
