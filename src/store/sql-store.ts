import type { Expression, Kysely, Selectable, SqlBool } from 'kysely';
import type { LinkOptions } from '../record/reconcile/within.js';
import type { Article, Episode, EventMention } from '../record/types.js';
import { changesSince, latestChanges } from './changes.js';
import { dossiersOf, episodeMeant } from './dossiers.js';
import { FeedLog } from './feeds.js';
import type { Guard } from './guard.js';
import { articleHeads, chunks, present } from './heads.js';
import { allEpisodeIds, allEpisodes, episodesOf } from './listing/episodes.js';
import { statsOf } from './listing/figures.js';
import type { Listings } from './listing/listings.js';
import { sqlListings } from './listing/sql-listings.js';
import { Pieces } from './pieces.js';
import { QuarantineShelf } from './quarantine.js';
import { type Reviews, sqlReviews } from './reviews.js';
import { RunLog } from './runs.js';
import type {
  BatchNotes,
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
import { addBatch } from './writing/add.js';
import { keepNotes } from './writing/notes.js';

/**
 * How to find out which rows hold some words. `gather` takes all that do and sorts them; `each` goes through the rows in
 * their order and looks into every one. For a page, the first is quick for rare words and the second for common ones.
 */
export type Look = 'gather' | 'each';

/** How a database finds words; the one thing that every database does in its own way. */
export interface WordSearch {
  articles(db: Kysely<Tables>, text: string, limit: number): Promise<{ id: string; excerpt: string }[]>;
  /** Whether the words stand in so many mentions or articles that gathering these takes longer than a page may. */
  common(db: Kysely<Tables>, kind: 'mention' | 'article', text: string): Promise<boolean>;
  /** A condition on `episode`: all words stand in the evidence of one of its mentions. */
  episodes(text: string, look: Look): Expression<SqlBool>;
  /** A condition on `mention`: all words stand in its evidence. */
  mentions(text: string, look: Look): Expression<SqlBool>;
  /** A condition on `article`: all words stand in its title or text. */
  inArticle(text: string, look: Look): Expression<SqlBool>;
  /** Ids of episodes in whose evidence all words stand, the best evidence first. */
  bestEpisodes(db: Kysely<Tables>, text: string, limit: number): Promise<string[]>;
}

export interface SqlStoreOptions extends LinkOptions {
  readonly db: Kysely<Tables>;
  readonly words: WordSearch;
  /** File or address, for messages. */
  readonly location: string;
  /** Makes of what the database throws what the user can act on. */
  readonly fault: (error: unknown) => unknown;
}

/** Episodes that are read together where many are given one by one. */
const TOGETHER = 200;

function articleOf(row: Selectable<Tables['article']>): Article {
  const { number, signature, voice, furniture, origins, ...article } = row;
  const read = origins === null ? {} : { origins: JSON.parse(origins) };
  return { ...present(article), ...read, furniture: JSON.parse(furniture) };
}

/** The record in SQL tables, through kysely. */
export class SqlStore implements Store {
  readonly location: string;
  readonly listings: Listings;
  readonly reviews: Reviews;
  readonly quarantine: QuarantineShelf;
  readonly pieces: Pieces;
  readonly runs: RunLog;
  readonly feeds: FeedLog;
  readonly #db: Kysely<Tables>;
  readonly #options: SqlStoreOptions;

  constructor(options: SqlStoreOptions) {
    this.location = options.location;
    this.#db = options.db;
    this.#options = options;
    const guard: Guard = (work) => this.#guard(work);
    this.listings = sqlListings(options.db, options.words, guard);
    this.reviews = sqlReviews(options.db, guard);
    this.quarantine = new QuarantineShelf(options.db, guard);
    this.pieces = new Pieces(options.db, guard);
    this.runs = new RunLog(options.db, guard);
    this.feeds = new FeedLog(options.db, guard);
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.#options.fault(error);
    }
  }

  add(batch: readonly CodedText[], notes: BatchNotes = {}): Promise<Outcome[]> {
    return this.#guard(() =>
      this.#db.transaction().execute(async (tx) => {
        const outcomes = await addBatch(tx, batch, this.#options, new Date());
        await keepNotes(tx, notes, outcomes);
        return outcomes;
      }),
    );
  }

  article(id: string): Promise<Article | undefined> {
    return this.#guard(async () => {
      const row = await this.#db.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirst();
      return row && articleOf(row);
    });
  }

  coded(ids: readonly string[]): Promise<CodedText[]> {
    return this.#guard(async () => {
      const rows = await this.#db.selectFrom('article').selectAll().where('id', 'in', ids).execute();
      const articles = new Map(rows.map((row) => [row.id, articleOf(row)]));
      const mentions = new Map<string, EventMention[]>(ids.map((id) => [id, []]));
      const read = await this.#db
        .selectFrom('mention')
        .select(['article', 'json'])
        .where('article', 'in', ids)
        .orderBy('starts')
        .orderBy('ends')
        .orderBy('id')
        .execute();
      for (const { article, json } of read) mentions.get(article)?.push(JSON.parse(json));
      return ids.flatMap((id) => {
        const article = articles.get(id);
        return article ? [{ article, mentions: mentions.get(id) ?? [] }] : [];
      });
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
      const episode = await episodeMeant(this.#db, id);
      return episode && (await dossiersOf(this.#db, [episode]))[0];
    });
  }

  episodes(filter: EpisodeFilter = {}): Promise<Episode[]> {
    return this.#guard(() => allEpisodes(this.#db, filter, this.#options.words));
  }

  dossiers(filter: EpisodeFilter = {}): Promise<Dossier[]> {
    return this.#guard(async () => dossiersOf(this.#db, await allEpisodes(this.#db, filter, this.#options.words)));
  }

  async *eachDossier(filter: EpisodeFilter = {}): AsyncGenerator<Dossier> {
    const found = await this.#guard(() => allEpisodeIds(this.#db, filter, this.#options.words));
    for (const some of chunks(found, TOGETHER)) {
      yield* await this.#guard(async () => {
        const left = await episodesOf(this.#db, some);
        return dossiersOf(
          this.#db,
          left.map(({ episode }) => episode),
        );
      });
    }
  }

  search(text: string, limit = 20): Promise<Hit[]> {
    return this.#guard(async () => {
      const found = await this.#options.words.articles(this.#db, text, limit);
      const heads = new Map(
        (
          await articleHeads(
            this.#db,
            found.map(({ id }) => id),
          )
        ).map((head) => [head.id, head]),
      );
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

  changesSince(after: ChangeCursor, limit = 100): Promise<Change[]> {
    return this.#guard(() => changesSince(this.#db, after, limit));
  }

  latestChanges(limit: number): Promise<Change[]> {
    return this.#guard(() => latestChanges(this.#db, limit));
  }

  stats(): Promise<Stats> {
    return this.#guard(() => statsOf(this.#db));
  }

  close(): Promise<void> {
    return this.#guard(() => this.#db.destroy());
  }
}
