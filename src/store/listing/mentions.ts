import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { interval } from '../../record/interval.js';
import { articleHeads } from '../heads.js';
import { personsCalled } from '../persons.js';
import type { WordSearch } from '../sql-store.js';
import type { Tables } from '../tables.js';
import { beyond, type Condition, directionOf, every } from './condition.js';
import { known } from './days.js';
import type { MentionFilter, MentionRow } from './listings.js';
import { lookFor } from './look.js';
import { keyOf, type Page, type PageOptions, pageOf } from './page.js';

interface Place {
  readonly number: number;
  readonly day: number;
}

/** Where to look first: in what the filter narrows most, and where it can be, in the order of the days. */
function driverOf({ dyad, parties = [] }: MentionFilter): {
  from: RawBuilder<unknown>;
  day: RawBuilder<unknown>;
  conditions: Condition[];
} {
  const day = sql`mention.day`;
  const [party, ...others] = parties;
  const taking = others.map(
    (other) =>
      sql<SqlBool>`exists (select 1 from mention_party as other where other.party = ${other}
        and other.day = mention.day and other.mention = mention.number)`,
  );
  if (dyad) {
    const [a, b] = [...dyad].sort();
    const own = parties.map(
      (one) => sql<SqlBool>`mention.number in (select mention from mention_party where party = ${one})`,
    );
    return {
      from: sql`episode_pair as pair join mention on mention.episode = pair.episode`,
      day,
      conditions: [sql<SqlBool>`pair.a = ${a} and pair.b = ${b}`, ...own],
    };
  }
  if (party === undefined) return { from: sql`mention`, day, conditions: [] };
  return {
    from: sql`mention_party as driver join mention on mention.number = driver.mention`,
    day: sql`driver.day`,
    conditions: [sql<SqlBool>`driver.party = ${party}`, ...taking],
  };
}

async function conditionsOf(db: Kysely<Tables>, filter: MentionFilter, words: WordSearch): Promise<Condition[]> {
  const { person, act, polarity, level, status, article, episode, outlet, period, text } = filter;
  const days = interval(period);
  const parts: (Condition | undefined)[] = [
    act && sql`mention.act = ${act}`,
    polarity && sql`mention.polarity = ${polarity}`,
    level && sql`mention.json ->> '$.level' = ${level}`,
    article !== undefined ? sql`mention.article = ${article}` : undefined,
    episode !== undefined ? sql`mention.episode = ${episode}` : undefined,
    status && sql`exists (select 1 from episode where episode.id = mention.episode and episode.status = ${status})`,
    outlet !== undefined ? sql`mention.article in (select id from article where outlet = ${outlet})` : undefined,
    person !== undefined
      ? sql`mention.number in (select mention from mention_person where name in (${personsCalled(db, person)}))`
      : undefined,
    days && sql`mention.day <= ${days.hi} and mention.act_from <= ${days.hi} and mention.act_to >= ${days.lo}`,
    text !== undefined ? sql`${words.mentions(text, await lookFor(db, words, 'mention', text))}` : undefined,
  ];
  return parts.filter((part) => part !== undefined);
}

/** A page of mentions: {@link Listings.mentions}. */
export async function pageMentions(
  db: Kysely<Tables>,
  filter: MentionFilter,
  words: WordSearch,
  page: PageOptions,
): Promise<Page<MentionRow>> {
  const { from, day, conditions } = driverOf(filter);
  const direction = directionOf(page.order);
  const dir = direction === 'asc' ? sql`asc` : sql`desc`;
  const number = sql`mention.number`;
  const key = keyOf(page.after, ['number', 'number']);
  const where = every([
    ...conditions,
    ...(await conditionsOf(db, filter, words)),
    ...beyond(key, sql`${day}, ${number}`, direction),
  ]);
  // First the places, which an index gives, and then the mentions of one page alone.
  const { rows } = await sql<Place>`select mention.number, ${day} as day from ${from} where ${where}
    order by ${day} ${dir}, ${number} ${dir} limit ${page.limit + 1}`.execute(db);
  const read = await mentionRows(
    db,
    rows.slice(0, page.limit).map(({ number }) => number),
  );
  return pageOf(
    rows,
    page.limit,
    ({ day, number }) => [day, number],
    ({ number }) => read.get(number),
  );
}

/** A mention by its id, with what it belongs to. */
export async function mentionRow(db: Kysely<Tables>, id: string): Promise<MentionRow | undefined> {
  const row = await db.selectFrom('mention').select('number').where('id', '=', id).executeTakeFirst();
  return row && (await mentionRows(db, [row.number])).get(row.number);
}

/** Mentions by their numbers. */
export async function mentionRows(db: Kysely<Tables>, numbers: readonly number[]): Promise<Map<number, MentionRow>> {
  const found = new Map<number, MentionRow>();
  for (let from = 0; from < numbers.length; from += 500) {
    const rows = await db
      .selectFrom('mention')
      .select(['number', 'episode', 'article', 'act_from', 'act_to', 'json'])
      .where('number', 'in', numbers.slice(from, from + 500))
      .execute();
    const heads = new Map(
      (await articleHeads(db, [...new Set(rows.map(({ article }) => article))])).map((head) => [head.id, head]),
    );
    for (const { number, episode, article, act_from, act_to, json } of rows) {
      found.set(number, {
        mention: JSON.parse(json),
        ...(episode === null ? {} : { in: episode }),
        ...known({ from: act_from, to: act_to }),
        article: heads.get(article)!,
      });
    }
  }
  return found;
}
