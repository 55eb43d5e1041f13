import { type Kysely, type Migration, sql } from 'kysely';
import { ACTS } from '../../../record/types.js';
import { NO_DAY } from '../../listing/days.js';
import { searchable } from '../../persons.js';

const JOURNAL = [
  `create table change (
    number integer primary key autoincrement,
    at text not null,
    kind text not null check (kind in ('new', 'status', 'gone')),
    episode text not null,
    before text,
    after text,
    article text,
    json text not null check (json_valid(json))
  ) strict`,
  'create index change_at on change (at)',
];

/** Columns and indexes by which listings are paged: every listing has an index in its order. */
const PAGING = [
  `alter table episode add column day integer generated always as (coalesce(began, ${NO_DAY})) virtual`,
  "alter table episode add column told integer generated always as (json_array_length(json, '$.mentions')) virtual",
  "alter table episode add column format text generated always as (json ->> '$.format') virtual",
  "alter table episode add column level text generated always as (json ->> '$.level') virtual",
  "alter table episode add column occasion text generated always as (json ->> '$.occasion') virtual",
  // Filled by what writes episodes: the last day of an act, and the acts told of it, one bit each.
  'alter table episode add column last integer',
  'alter table episode add column acts integer not null default 0',
  `update episode set last = (select max(act_to) from mention where mention.episode = episode.id),
    acts = (select sum(distinct case act ${ACTS.map((act, i) => `when '${act}' then ${1 << i}`).join(' ')} end)
      from mention where mention.episode = episode.id)`,
  'create index episode_day on episode (day, id)',
  'drop index episode_status',
  'create index episode_status on episode (status, day, id)',
  'create index episode_occasion on episode (occasion, day, id) where occasion is not null',

  `alter table mention add column day integer generated always as (coalesce(act_from, ${NO_DAY})) virtual`,
  `alter table mention add column likelihood real generated always as (
    case when instr(json ->> '$.evidence.act.rule', 'coding/judge:likely ') > 0 then cast(substr(json ->> '$.evidence.act.rule',
      instr(json ->> '$.evidence.act.rule', 'coding/judge:likely ') + length('coding/judge:likely ')) as real) end) virtual`,
  'create index mention_day on mention (day, number)',
  'drop index mention_act',
  'create index mention_act on mention (act, day, number)',
  'drop index mention_episode',
  'create index mention_episode on mention (episode, day, number)',
  'create index mention_likelihood on mention (likelihood, number)',
  `create table mention_party (
    party text not null,
    day integer not null,
    mention integer not null references mention (number) on delete cascade,
    primary key (party, day, mention)
  ) strict, without rowid`,
  'create index mention_party_mention on mention_party (mention)',
  `create trigger mention_parties after insert on mention begin
    insert or ignore into mention_party (party, day, mention)
      select value, new.day, new.number from json_each(new.json, '$.actor')
      union select value, new.day, new.number from json_each(new.json, '$.recipient');
  end`,
  `insert into mention_party (party, day, mention)
    select value, day, number from mention, json_each(mention.json, '$.actor')
    union select value, day, number from mention, json_each(mention.json, '$.recipient')`,

  "create index article_day on article (coalesce(published, ''), id)",
  "create index article_outlet on article (outlet, coalesce(published, ''), id)",
];

/** Who takes part in what, with the figures that listings show kept up to date by the database itself. */
const PARTIES = [
  'alter table episode_party rename to episode_party_before',
  'drop index episode_party_episode',
  `create table episode_party (
    party text not null,
    day integer not null,
    episode text not null references episode on delete cascade,
    told integer not null,
    primary key (party, day, episode)
  ) strict, without rowid`,
  'create index episode_party_episode on episode_party (episode)',
  `create table episode_pair (
    a text not null,
    b text not null,
    day integer not null,
    episode text not null references episode on delete cascade,
    told integer not null,
    primary key (a, b, day, episode)
  ) strict, without rowid`,
  'create index episode_pair_episode on episode_pair (episode)',
  `create table party (
    party text primary key,
    episodes integer not null,
    mentions integer not null
  ) strict, without rowid`,
  'create index party_mentions on party (mentions, party)',
  `create table dyad (
    a text not null,
    b text not null,
    episodes integer not null,
    mentions integer not null,
    primary key (a, b)
  ) strict, without rowid`,
  'create index dyad_mentions on dyad (mentions, a, b)',
  `create trigger episode_party_added after insert on episode_party begin
    insert into party (party, episodes, mentions) values (new.party, 1, new.told)
      on conflict (party) do update set episodes = episodes + 1, mentions = mentions + new.told;
  end`,
  `create trigger episode_party_removed after delete on episode_party begin
    update party set episodes = episodes - 1, mentions = mentions - old.told where party = old.party;
    delete from party where party = old.party and episodes = 0;
  end`,
  `create trigger episode_pair_added after insert on episode_pair begin
    insert into dyad (a, b, episodes, mentions) values (new.a, new.b, 1, new.told)
      on conflict (a, b) do update set episodes = episodes + 1, mentions = mentions + new.told;
  end`,
  `create trigger episode_pair_removed after delete on episode_pair begin
    update dyad set episodes = episodes - 1, mentions = mentions - old.told where a = old.a and b = old.b;
    delete from dyad where a = old.a and b = old.b and episodes = 0;
  end`,
  // With an episode come its parties, and every two of them as a dyad.
  `create trigger episode_parties after insert on episode begin
    insert into episode_party (party, day, episode, told)
      select value, new.day, new.id, new.told from json_each(new.json, '$.parties');
    insert into episode_pair (a, b, day, episode, told)
      select one.value, other.value, new.day, new.id, new.told
      from json_each(new.json, '$.parties') as one join json_each(new.json, '$.parties') as other on one.value < other.value;
  end`,
  `insert into episode_party (party, day, episode, told)
    select party, day, id, told from episode_party_before join episode on episode.id = episode`,
  `insert into episode_pair (a, b, day, episode, told)
    select one.party, other.party, one.day, one.episode, one.told
    from episode_party as one join episode_party as other on other.episode = one.episode and one.party < other.party`,
  'drop table episode_party_before',
];

const PERSONS = [
  `create table person (
    name text primary key,
    words text not null,
    mentions integer not null default 0
  ) strict, without rowid`,
  'create index person_mentions on person (mentions, name)',
  // A delegate may be a description: one is found by its words (named = 0), but not listed among the persons.
  `create table mention_person (
    name text not null references person (name),
    side text not null,
    mention integer not null references mention (number) on delete cascade,
    named integer not null,
    primary key (name, side, mention)
  ) strict, without rowid`,
  'create index mention_person_mention on mention_person (mention)',
  `create trigger mention_person_added after insert on mention_person begin
    update person set mentions = mentions + new.named where name = new.name;
  end`,
  `create trigger mention_person_removed after delete on mention_person begin
    update person set mentions = mentions - old.named where name = old.name;
  end`,
];

/** Names in the mentions of a record made before this step, with the side for which each stands. */
const NAMED = sql<{ name: string; side: string; mention: number; named: number }>`
  select name, max(side) as side, mention, max(named) as named from (
    select json ->> '$.actor_person' as name, number as mention, 1 as named,
      case json_array_length(json, '$.actor') when 1 then json ->> '$.actor[0]' else '' end as side from mention
    union all select json ->> '$.recipient_person', number, 1,
      case json_array_length(json, '$.recipient') when 1 then json ->> '$.recipient[0]' else '' end from mention
    union all select json ->> '$.delegate', number, 0, '' from mention
  ) where name is not null group by name, mention`;

/** How often each outlet, language, act, version of the coder and status stands in the record. */
const TALLY = [
  `create table tally (
    what text not null,
    name text not null,
    n integer not null,
    primary key (what, name)
  ) strict, without rowid`,
  ...(
    [
      ['article', 'outlet'],
      ['article', 'language'],
      ['mention', 'act'],
      ['mention', 'coder'],
      ['episode', 'status'],
    ] as const
  ).flatMap(([table, column]) => {
    const add = (row: string) =>
      `insert into tally (what, name, n) values ('${column}', coalesce(${row}.${column}, ''), 1)
        on conflict (what, name) do update set n = n + 1;`;
    const take = (row: string) =>
      `update tally set n = n - 1 where what = '${column}' and name = coalesce(${row}.${column}, '');
       delete from tally where what = '${column}' and n = 0;`;
    return [
      `create trigger tally_${column}_added after insert on ${table} begin ${add('new')} end`,
      `create trigger tally_${column}_removed after delete on ${table} begin ${take('old')} end`,
      `create trigger tally_${column}_changed after update of ${column} on ${table} begin ${take('old')} ${add('new')} end`,
      `insert into tally (what, name, n) select '${column}', coalesce(${column}, ''), count(*) from ${table} group by ${column}`,
    ];
  }),
];

/** The log of reviews, which the database itself keeps from being changed. */
const REVIEW = [
  `create table review (
    number integer primary key autoincrement,
    at text not null,
    kind text not null check (kind in ('decision', 'undo', 'adjudication')),
    mention text not null,
    article text not null,
    reviewer text not null,
    verdict text,
    changes text not null check (json_valid(changes)),
    undoes integer references review (number),
    note text,
    reading text not null check (json_valid(reading))
  ) strict`,
  'create index review_mention on review (mention, reviewer)',
  'create index review_undoes on review (undoes) where undoes is not null',
  `create trigger review_unchanged before update on review begin
    select raise(abort, 'the log of reviews is only added to');
  end`,
  `create trigger review_kept before delete on review begin
    select raise(abort, 'the log of reviews is only added to');
  end`,
  // What stands: neither undone nor followed by a later entry, not undone, of the same kind and reviewer.
  `create view standing_review as select * from review as entry
    where kind <> 'undo' and not exists (select 1 from review as undo where undo.undoes = entry.number)
      and not exists (select 1 from review as later
        where later.mention = entry.mention and later.reviewer = entry.reviewer and later.kind = entry.kind
          and later.number > entry.number and not exists (select 1 from review as undo where undo.undoes = later.number))`,
];

/** Changes of standing, paging, figures kept up to date, and reviews. */
export const changes: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...JOURNAL, ...PAGING, ...PARTIES, ...PERSONS, ...TALLY, ...REVIEW])
      await sql.raw(statement).execute(db);
    const names = new Set<string>();
    for (const { name, side, mention, named } of (await NAMED.execute(db)).rows) {
      if (!names.has(name))
        await sql`insert into person (name, words) values (${name}, ${searchable(name)})`.execute(db);
      names.add(name);
      await sql`insert into mention_person (name, side, mention, named) values (${name}, ${side}, ${mention}, ${named})`.execute(
        db,
      );
    }
    await sql.raw('alter table mention drop column persons').execute(db);
  },
};
