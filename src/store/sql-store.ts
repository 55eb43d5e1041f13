import { type Expression, type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import type { Quarantined } from '../article/index.js';
import { interval } from '../record/interval.js';
import type { LinkOptions } from '../record/reconcile/within.js';
import { type Article, type Episode, type EventMention, METADATA } from '../record/types.js';
import { addBatch } from './add.js';
import { changesSince, latestChanges } from './changes.js';
import { personsCalled } from './persons.js';
import type {
  ArticleHead,
  Change,
  ChangeCursor,
  CodedText,
  Dossier,
  EpisodeFilter,
  Hit,
  Outcome,
  Stats,
  Store,
} from './store.js';
import type { Tables } from './tables.js';

/** How a database finds words; the one thing that every database does in its own way. */
export interface WordSearch {
  articles(db: Kysely<Tables>, text: string, limit: number): Promise<{ id: string; excerpt: string }[]>;
  /** A condition on `episode`: all words stand in the evidence of one of its mentions. */
  episodes(text: string): Expression<SqlBool>;
}

export interface SqlStoreOptions extends LinkOptions {
  readonly db: Kysely<Tables>;
  readonly words: WordSearch;
  /** File or address, for messages. */
  readonly location: string;
  /** Makes of what the database throws what the user can act on. */
  readonly fault: (error: unknown) => unknown;
}

const HEAD = ['id', ...METADATA, 'voice'] as const;

/** Drops what is null: absent fields are absent, as in the types of the record. */
function present<T extends object>(row: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };
}

/** Episodes that are read together where many are given one by one. */
const TOGETHER = 200;

const headOf = (row: Pick<Selectable<Tables['article']>, (typeof HEAD)[number]>): ArticleHead => present(row);
const byDay = (a: ArticleHead, b: ArticleHead) =>
  (a.published ?? '~').localeCompare(b.published ?? '~') || a.id.localeCompare(b.id);

/** The record in SQL tables, through kysely. */
export class SqlStore implements Store {
  readonly location: string;
  readonly #db: Kysely<Tables>;
  readonly #options: SqlStoreOptions;

  constructor(options: SqlStoreOptions) {
    this.location = options.location;
    this.#db = options.db;
    this.#options = options;
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.#options.fault(error);
    }
  }

  add(batch: readonly CodedText[]): Promise<Outcome[]> {
    return this.#guard(() => this.#db.transaction().execute((tx) => addBatch(tx, batch, this.#options, new Date())));
  }

  article(id: string): Promise<Article | undefined> {
    return this.#guard(async () => {
      const row = await this.#db.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return undefined;
      const { number, signature, voice, furniture, origins, ...article } = row;
      const read = origins === null ? {} : { origins: JSON.parse(origins) };
      return { ...present(article), ...read, furniture: JSON.parse(furniture) };
    });
  }

  mentionsIn(article: string): Promise<EventMention[]> {
    return this.#guard(async () => {
      const rows = await this.#db
        .selectFrom('mention')
        .select('json')
        .where('article', '=', article)
        .orderBy('starts')
        .orderBy('ends')
        .orderBy('id')
        .execute();
      return rows.map(({ json }) => JSON.parse(json));
    });
  }

  mention(id: string): Promise<EventMention | undefined> {
    return this.#guard(async () => {
      const row = await this.#db.selectFrom('mention').select('json').where('id', '=', id).executeTakeFirst();
      return row && JSON.parse(row.json);
    });
  }

  episodeOfMention(id: string): Promise<string | undefined> {
    return this.#guard(async () => {
      const row = await this.#db.selectFrom('mention').select('episode').where('id', '=', id).executeTakeFirst();
      return row?.episode ?? undefined;
    });
  }

  dossier(id: string): Promise<Dossier | undefined> {
    return this.#guard(async () => {
      const rows = await this.#db
        .selectFrom('episode')
        .select(['id', 'json'])
        .where(
          sql<SqlBool>`id = ${id} or substr(id, 1, length(${id})) = ${id} or substr(id, -length(${id}) - 1) = ${`-${id}`}`,
        )
        .orderBy(sql`id = ${id}`, 'desc')
        .limit(2)
        .execute();
      const row = rows.find((one) => one.id === id) ?? (rows.length === 1 ? rows[0] : undefined);
      return row && (await this.#dossiersOf([JSON.parse(row.json)]))[0];
    });
  }

  episodes(filter: EpisodeFilter = {}): Promise<Episode[]> {
    return this.#guard(async () => {
      const rows = await this.#matching(filter).execute();
      return rows.map(({ json }) => JSON.parse(json));
    });
  }

  dossiers(filter: EpisodeFilter = {}): Promise<Dossier[]> {
    return this.#guard(async () => {
      const rows = await this.#matching(filter).execute();
      return this.#dossiersOf(rows.map(({ json }) => JSON.parse(json)));
    });
  }

  async *eachDossier(filter: EpisodeFilter = {}): AsyncGenerator<Dossier> {
    const found = await this.#guard(() => this.#matching(filter).clearSelect().select('id').execute());
    for (const chunk of chunks(found, TOGETHER)) {
      const some = chunk.map(({ id }) => id);
      yield* await this.#guard(async () => {
        const rows = await this.#db.selectFrom('episode').select(['id', 'json']).where('id', 'in', some).execute();
        const episodes = new Map(rows.map(({ id, json }) => [id, json]));
        const left = some.flatMap((id) => episodes.get(id) ?? []);
        return this.#dossiersOf(left.map((json) => JSON.parse(json)));
      });
    }
  }

  search(text: string, limit = 20): Promise<Hit[]> {
    return this.#guard(async () => {
      const found = await this.#options.words.articles(this.#db, text, limit);
      const heads = new Map((await this.#heads(found.map(({ id }) => id))).map((head) => [head.id, head]));
      return found.flatMap(({ id, excerpt }) => {
        const head = heads.get(id);
        return head ? [{ ...head, excerpt }] : [];
      });
    });
  }

  reprints(): Promise<string[][]> {
    return this.#guard(async () => {
      const rows = await this.#db
        .selectFrom('article')
        .select(['id', 'voice'])
        .where('voice', 'in', (eb) => eb.selectFrom('article').select('voice').whereRef('id', '!=', 'voice'))
        .orderBy('voice')
        .orderBy('id')
        .execute();
      const groups = new Map<string, string[]>();
      for (const { id, voice } of rows) groups.set(voice, [...(groups.get(voice) ?? []), id]);
      return [...groups.values()];
    });
  }

  quarantine(pieces: readonly Quarantined[]): Promise<void> {
    return this.#guard(async () => {
      for (const { source, reason, remedy, raw } of pieces) {
        const what = { reason, remedy, raw: raw ?? null };
        await this.#db
          .insertInto('quarantine')
          .values({ source: source.file, line: source.line ?? 0, ...what })
          .onConflict((conflict) => conflict.columns(['source', 'line']).doUpdateSet(what))
          .execute();
      }
    });
  }

  quarantined(): Promise<Quarantined[]> {
    return this.#guard(async () => {
      const rows = await this.#db.selectFrom('quarantine').selectAll().orderBy('source').orderBy('line').execute();
      return rows.map(({ source, line, reason, remedy, raw }) => ({
        source: { file: source, ...(line > 0 ? { line } : {}) },
        reason,
        remedy,
        ...(raw === null ? {} : { raw }),
      }));
    });
  }

  changesSince(after: ChangeCursor, limit = 100): Promise<Change[]> {
    return this.#guard(() => changesSince(this.#db, after, limit));
  }

  latestChanges(limit: number): Promise<Change[]> {
    return this.#guard(() => latestChanges(this.#db, limit));
  }

  stats(): Promise<Stats> {
    return this.#guard(async () => {
      const db = this.#db;
      const count = sql<number>`count(*)`;
      const article = await db
        .selectFrom('article')
        .select((eb) => [
          count.as('articles'),
          sql<number>`count(distinct voice)`.as('voices'),
          eb.fn.min('published').as('first'),
          eb.fn.max('published').as('last'),
        ])
        .executeTakeFirstOrThrow();
      const acts = await db
        .selectFrom('mention')
        .select(['act', count.as('n')])
        .groupBy('act')
        .orderBy('act')
        .execute();
      const statuses = await db
        .selectFrom('episode')
        .select(['status', count.as('n')])
        .groupBy('status')
        .orderBy('status')
        .execute();
      const languages = await db
        .selectFrom('article')
        .select([sql<string>`coalesce(language, '')`.as('language'), count.as('n')])
        .groupBy('language')
        .orderBy(count, 'desc')
        .execute();
      const coders = await db.selectFrom('mention').select('coder').distinct().orderBy('coder').execute();
      const quarantined = await db.selectFrom('quarantine').select(count.as('n')).executeTakeFirstOrThrow();
      const sum = (rows: readonly { n: number }[]) => rows.reduce((total, { n }) => total + n, 0);
      return {
        articles: article.articles,
        voices: article.voices,
        mentions: sum(acts),
        episodes: sum(statuses),
        quarantined: quarantined.n,
        ...(article.first && article.last ? { published: [article.first, article.last] as const } : {}),
        acts: Object.fromEntries(acts.map(({ act, n }) => [act, n])),
        statuses: Object.fromEntries(statuses.map(({ status, n }) => [status, n])),
        languages: Object.fromEntries(languages.map(({ language, n }) => [language || 'unknown', n])),
        coders: coders.map(({ coder }) => coder),
      };
    });
  }

  close(): Promise<void> {
    return this.#guard(() => this.#db.destroy());
  }

  #matching({ ids, parties, anyParty, person, act, status, period, text }: EpisodeFilter) {
    let query = this.#db.selectFrom('episode').select(['id', 'json']).orderBy('began').orderBy('id');
    if (ids) query = query.where('id', 'in', ids);
    for (const party of parties ?? []) {
      query = query.where('id', 'in', (eb) =>
        eb.selectFrom('episode_party').select('episode').where('party', '=', party),
      );
    }
    if (anyParty) {
      query = query.where('id', 'in', (eb) =>
        eb
          .selectFrom('episode_party')
          .select('episode')
          .where('party', 'in', [...anyParty, '']),
      );
    }
    if (status) query = query.where('status', '=', status);
    if (act) {
      query = query.where('id', 'in', (eb) =>
        eb.selectFrom('mention').select('episode').$castTo<{ episode: string }>().where('act', '=', act),
      );
    }
    if (person !== undefined) {
      query = query.where('id', 'in', (eb) =>
        eb
          .selectFrom('mention_person')
          .innerJoin('mention', 'mention.number', 'mention_person.mention')
          .select('mention.episode')
          .$castTo<{ episode: string }>()
          .where('mention_person.name', 'in', personsCalled(this.#db, person)),
      );
    }
    const days = interval(period);
    if (days) {
      query = query.where((eb) =>
        eb.or([
          eb.and([eb('meets_from', '<=', days.hi), eb('meets_to', '>=', days.lo)]),
          eb(
            'id',
            'in',
            eb
              .selectFrom('mention')
              .select('episode')
              .$castTo<{ episode: string }>()
              .where('act_from', '<=', days.hi)
              .where('act_to', '>=', days.lo),
          ),
        ]),
      );
    }
    if (text !== undefined) query = query.where(this.#options.words.episodes(text));
    return query;
  }

  /** Heads of articles, some hundreds a query, since a database takes so many values and no more. */
  async #heads(ids: readonly string[]): Promise<ArticleHead[]> {
    const heads: ArticleHead[] = [];
    for (const some of chunks(ids, 500)) {
      const rows = await this.#db.selectFrom('article').select(HEAD).where('id', 'in', some).execute();
      heads.push(...rows.map(headOf));
    }
    return heads;
  }

  async #dossiersOf(episodes: readonly Episode[]): Promise<Dossier[]> {
    const mentions = new Map<string, EventMention>();
    for (const some of chunks(
      episodes.map(({ id }) => id),
      500,
    )) {
      const rows = await this.#db.selectFrom('mention').select(['id', 'json']).where('episode', 'in', some).execute();
      for (const { id, json } of rows) mentions.set(id, JSON.parse(json));
    }
    const articles = [...new Set([...mentions.values()].map(({ article }) => article))];
    const heads = new Map((await this.#heads(articles)).map((head) => [head.id, head]));
    return episodes.map((episode) => {
      const own = episode.mentions.flatMap((id) => mentions.get(id) ?? []);
      const from = [...new Set(own.map(({ article }) => article))].flatMap((id) => heads.get(id) ?? []);
      return { episode, mentions: own, articles: from.sort(byDay) };
    });
  }
}

function* chunks<T>(things: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < things.length; from += size) yield things.slice(from, from + size);
}
