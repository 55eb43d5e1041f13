import { type Kysely, type Migration, sql } from 'kysely';

const STATEMENTS = [
  `create table article (
    number integer primary key,
    id text not null unique,
    published text,
    outlet text,
    agency text,
    url text,
    title text,
    text text not null,
    furniture text not null,
    signature blob,
    voice text not null
  ) strict`,
  'create index article_voice on article (voice)',
  'create index article_published on article (published)',
  `create virtual table article_words using fts5 (
    title, text, content = 'article', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
  )`,
  `create trigger article_added after insert on article begin
    insert into article_words (rowid, title, text) values (new.number, new.title, new.text);
  end`,
  `create table band (
    key text not null,
    article text not null references article (id),
    primary key (key, article)
  ) strict, without rowid`,

  `create table episode (
    id text primary key,
    block text not null,
    status text not null,
    began integer,
    meets_from integer,
    meets_to integer,
    json text not null check (json_valid(json))
  ) strict`,
  'create index episode_block on episode (block)',
  'create index episode_status on episode (status)',
  `create table episode_party (
    party text not null,
    episode text not null references episode on delete cascade,
    primary key (party, episode)
  ) strict, without rowid`,
  'create index episode_party_episode on episode_party (episode)',

  `create table mention (
    number integer primary key,
    id text not null unique,
    article text not null references article (id),
    starts integer not null,
    ends integer not null,
    act text not null,
    polarity text not null,
    coder text not null,
    persons text not null,
    act_from integer,
    act_to integer,
    block text not null,
    episode text references episode deferrable initially deferred,
    json text not null check (json_valid(json))
  ) strict`,
  'create index mention_article on mention (article)',
  'create index mention_block on mention (block)',
  'create index mention_episode on mention (episode)',
  'create index mention_act on mention (act)',
  `create virtual table mention_words using fts5 (
    quote, venue, occasion, agenda, reason, tokenize = 'unicode61 remove_diacritics 2'
  )`,
  `create trigger mention_added after insert on mention begin
    insert into mention_words (rowid, quote, venue, occasion, agenda, reason) values (
      new.number, new.json ->> 'quote', new.json ->> 'venue', new.json ->> 'occasion', new.json ->> 'agenda', new.json ->> 'reason'
    );
  end`,
  `create trigger mention_removed after delete on mention begin
    delete from mention_words where rowid = old.number;
  end`,

  `create table quarantine (
    source text not null,
    line integer not null,
    reason text not null,
    remedy text not null,
    raw text,
    primary key (source, line)
  ) strict, without rowid`,
];

/** Articles with their words and bands, mentions, episodes, and what could not be read. */
export const record: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
