import { type Kysely, type Migration, sql } from 'kysely';
import { NO_DAY } from '../../listing/days.js';

/** The year of a day counted since 1970; null for none and beyond four digits. */
const yearOf = (day: string) => `cast(strftime('%Y', ${day} * 86400, 'unixepoch') as integer)`;

/** Mentions of an episode by year; the index of mentions by episode and day answers it alone. */
const byYear = (episode: string) => `select ${yearOf('day')} as year, count(*) as mentions from mention
  where episode = ${episode} and day > ${NO_DAY} and ${yearOf('day')} is not null group by 1`;

const PAIRS_OF = (row: string) => `select a, b from episode_pair where episode = ${row}.episode`;

const COUNT = (row: string) => `insert into dyad_year (a, b, year, mentions)
  select a, b, ${yearOf(`${row}.act_from`)}, 1 from episode_pair
  where episode = ${row}.episode and ${yearOf(`${row}.act_from`)} is not null
  on conflict (a, b, year) do update set mentions = mentions + 1;`;

const UNCOUNT = (row: string) => `update dyad_year set mentions = mentions - 1
    where (a, b) in (${PAIRS_OF(row)}) and year = ${yearOf(`${row}.act_from`)};
  delete from dyad_year
    where (a, b) in (${PAIRS_OF(row)}) and year = ${yearOf(`${row}.act_from`)} and mentions = 0;`;

const STATEMENTS = [
  `create table dyad_year (
    a text not null,
    b text not null,
    year integer not null,
    mentions integer not null,
    primary key (a, b, year)
  ) strict, without rowid`,
  `insert into dyad_year (a, b, year, mentions)
    select a, b, year, sum(mentions) from (
      select pair.a, pair.b, ${yearOf('mention.day')} as year, count(*) as mentions
      from episode_pair as pair join mention on mention.episode = pair.episode
      where mention.day > ${NO_DAY} group by pair.a, pair.b, mention.day)
    where year is not null group by a, b, year`,
  // A mention counts for the pairs that its episode has, and a pair for the mentions that its episode has, so that the
  // figures are right in whatever order the two are written.
  `create trigger dyad_year_mention_added after insert on mention begin ${COUNT('new')} end`,
  `create trigger dyad_year_mention_removed after delete on mention begin ${UNCOUNT('old')} end`,
  `create trigger dyad_year_mention_moved after update of episode, act_from on mention begin
    ${UNCOUNT('old')} ${COUNT('new')}
  end`,
  `create trigger dyad_year_pair_added after insert on episode_pair begin
    insert into dyad_year (a, b, year, mentions)
      select new.a, new.b, year, mentions from (${byYear('new.episode')}) where true
      on conflict (a, b, year) do update set mentions = mentions + excluded.mentions;
  end`,
  `create trigger dyad_year_pair_removed after delete on episode_pair begin
    update dyad_year set mentions = dyad_year.mentions - gone.mentions from (${byYear('old.episode')}) as gone
      where dyad_year.a = old.a and dyad_year.b = old.b and dyad_year.year = gone.year;
    delete from dyad_year where a = old.a and b = old.b and mentions = 0;
  end`,
];

/** Mentions of every pair of parties by year, kept up to date by the database itself. */
export const dyadYears: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
