import { type Kysely, type Migration, sql } from 'kysely';
import { pageOf } from '../../../record/page.js';
import type { Tables } from '../../tables.js';
import { insertRows } from '../../writing/rows.js';
import { fromBytes, keysOf } from '../../writing/voices.js';

const STATEMENTS = [
  'drop table band',
  `create table band (
    key integer not null,
    article integer not null references article (number),
    primary key (key, article)
  ) strict, without rowid`,

  'alter table quarantine rename to refused',
  `create table quarantine (
    number integer primary key autoincrement,
    label text not null unique,
    source text not null check (json_valid(source)),
    reason text not null,
    remedy text not null,
    raw text,
    since text not null,
    piece text check (json_valid(piece)),
    bytes blob
  ) strict`,
  `insert into quarantine (label, source, reason, remedy, raw, since)
    select
      iif(source = '-', 'standard input', source) || iif(line > 0, ':' || line, ''),
      iif(line > 0, json_object('file', source, 'line', line), json_object('file', source)),
      reason, remedy, raw, strftime('%Y-%m-%dT%H:%M:%fZ')
    from refused`,
  'drop table refused',

  `create table piece (
    key text primary key,
    articles integer not null
  ) strict, without rowid`,

  `create table run (
    number integer primary key,
    started text not null,
    ended text,
    stopped text,
    coder text not null,
    workers integer not null,
    inputs text not null check (json_valid(inputs)),
    pieces integer not null default 0,
    bytes integer not null default 0,
    added integer not null default 0,
    known integer not null default 0,
    recoded integer not null default 0,
    other_language integer not null default 0,
    quarantined integer not null default 0,
    mentions integer not null default 0,
    peak_mib integer
  ) strict`,
];

/** Articles whose keys are made and written at once. */
const AT_ONCE = 500;

/** The keys of all articles under the new numbers. */
async function fillBands(db: Kysely<Tables>): Promise<void> {
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom('article')
      .select(['number', 'url', 'signature'])
      .where('number', '>', last)
      .orderBy('number')
      .limit(AT_ONCE)
      .execute();
    if (rows.length === 0) return;
    const bands = rows.flatMap(({ number, url, signature }) =>
      signature
        ? keysOf({ signature: fromBytes(signature), page: pageOf(url ?? undefined) }).map((key) => ({
            key,
            article: number,
          }))
        : [],
    );
    await insertRows(db, 'band', bands);
    last = rows.at(-1)!.number;
  }
}

/** Keys as numbers, a quarantine that can be tried again, what has been read, and the runs that read it. */
export const runs: Migration = {
  async up(db: Kysely<Tables>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    await fillBands(db);
  },
};
