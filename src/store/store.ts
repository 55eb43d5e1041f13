import type { Reconciled } from '../record/reconcile/reconcile.js';
import type { Signature } from '../record/reprints.js';
import type {
  Act,
  Article,
  Episode,
  EventMention,
  Format,
  Level,
  MetadataField,
  Party,
  Status,
} from '../record/types.js';
import type { FeedLog } from './feeds.js';
import type { Listings } from './listing/listings.js';
import type { Pieces, ReadPiece } from './pieces.js';
import type { QuarantineShelf, Refused } from './quarantine.js';
import type { Reviews } from './reviews.js';
import type { RunFigures, RunLog } from './runs.js';

/** An article with what was coded from it, each mention linked within the article. */
export interface CodedText {
  readonly article: Article;
  readonly mentions: readonly EventMention[];
  /** What `signature` gives for the article, where it is known already; the store finds it otherwise. */
  readonly signature?: Signature | undefined;
}

/**
 * What adding an article did: it is new; it was there with the same mentions; it was there and has now been coded
 * otherwise, by another version of the coder.
 */
export type Outcome = 'added' | 'known' | 'recoded';

/** `new`: it was not there; `status`: it is left in another state; `gone`: what told of it now tells of another one. */
export type ChangeKind = 'new' | 'status' | 'gone';

/**
 * A change of standing of an episode. The journal of changes tells how the record came to be what it is, in the order
 * in which articles were added, and so is no part of what the set of articles alone decides.
 */
export interface Change {
  /** Counts up; where to go on from. */
  readonly number: number;
  /** When the record came to hold it: ISO 8601, UTC. */
  readonly at: string;
  readonly kind: ChangeKind;
  /** The episode after the change, or, where it is gone, as it was; without its mentions. */
  readonly episode: Omit<Episode, 'mentions'>;
  readonly before?: Status;
  readonly after?: Status;
  /** The article whose adding brought it about. */
  readonly article?: string;
}

/** Changes after the one of a number, or made at or after a moment (ISO 8601, UTC). */
export type ChangeCursor = { readonly number: number } | { readonly moment: string };

/** What else the reading of a batch came to, kept with its articles or not at all. */
export interface BatchNotes {
  /** Pieces of input that have been read, with all that was in them. */
  readonly read?: readonly ReadPiece[];
  /** What could not be read or kept. */
  readonly refused?: readonly Refused[];
  /** Labels of sources that could be read; what the quarantine holds from them is let go. */
  readonly mended?: readonly string[];
  /** How far the run has come with this batch, by what became of its articles. */
  readonly run?: { readonly number: number; readonly figures: (outcomes: readonly Outcome[]) => RunFigures };
}

/** An article without its text. */
export interface ArticleHead extends Pick<Article, 'id' | MetadataField> {
  /** Id of the first of the near-identical articles that this one is of; its own where it has no like. */
  readonly voice: string;
}

/** An episode with all that the record holds on it. */
export interface Dossier extends Reconciled {
  /** The articles that its mentions stand in, by day of publication. */
  readonly articles: readonly ArticleHead[];
}

/** Which episodes to give; every condition that is set must be met. */
export interface EpisodeFilter {
  /** Ids of episodes, of which each may be one. */
  readonly ids?: readonly string[];
  /** Parties that must all take part. */
  readonly parties?: readonly Party[];
  /** Words of the name of a person named in it. */
  readonly person?: string;
  readonly act?: Act;
  readonly status?: Status;
  readonly format?: Format;
  readonly level?: Level;
  /** The gathering around which it is set, as the record names it. */
  readonly occasion?: string;
  /** An outlet that tells of it. */
  readonly outlet?: string;
  /** EDTF interval in which an act of it or the engagement itself must lie. */
  readonly period?: string;
  /** Words that must all stand in the evidence of one of its mentions; words in double quotes must stand together. */
  readonly text?: string;
  /** Episodes that share at least one party with these. */
  readonly anyParty?: readonly Party[];
  /** Episodes that share at least two parties with these. */
  readonly anyPair?: readonly Party[];
  /** Acts of which at least one must be told of it. */
  readonly anyAct?: readonly Act[];
  /** Day before which its last act must not lie; days since 1970. */
  readonly lastFrom?: number;
  /** First and last day on which its first act may lie; days since 1970. */
  readonly first?: readonly [from: number, to: number];
}

/** An article found by its words. */
export interface Hit extends ArticleHead {
  /** The passage that matched, with the matching words between `«` and `»`. */
  readonly excerpt: string;
}

export interface Stats {
  readonly articles: number;
  /** Groups of near-identical articles, each counted once. */
  readonly voices: number;
  readonly mentions: number;
  readonly episodes: number;
  /** Pieces of input that could not be read. */
  readonly quarantined: number;
  /** First and last day of publication. */
  readonly published?: readonly [first: string, last: string];
  readonly acts: Readonly<Partial<Record<Act, number>>>;
  readonly statuses: Readonly<Partial<Record<Status, number>>>;
  /** Articles by ISO 639-1 code; `unknown` for those too short to tell. */
  readonly languages: Readonly<Record<string, number>>;
  /** Versions of the coder that made the mentions. */
  readonly coders: readonly string[];
}

/**
 * The record, kept. What it holds is a function of the set of articles added: neither their order nor the batches
 * they came in show. All methods throw {@link StoreError}.
 */
export interface Store {
  /** Where the record is kept, for messages. */
  readonly location: string;
  /** The record in pages. */
  readonly listings: Listings;
  /** What people find of its mentions. */
  readonly reviews: Reviews;
  /**
   * Adds articles and brings the episodes they touch up to date, all in one transaction: it is kept whole or not at
   * all. An article already there is left as it is, or recoded if its mentions differ.
   * @throws StoreError `changed` if an article of the same id has another text.
   */
  add(batch: readonly CodedText[], notes?: BatchNotes): Promise<Outcome[]>;
  article(id: string): Promise<Article | undefined>;
  /** Mentions of one article in the order of its text. */
  mentionsIn(article: string): Promise<EventMention[]>;
  /** Articles with their mentions, in the order of the ids given; for some hundreds at a time. */
  coded(ids: readonly string[]): Promise<CodedText[]>;
  mention(id: string): Promise<EventMention | undefined>;
  /** Id of the episode that a mention is part of. */
  episodeOfMention(id: string): Promise<string | undefined>;
  /** The episode of that id, or the one whose id alone begins or ends so. */
  dossier(id: string): Promise<Dossier | undefined>;
  /** Episodes, by the day of their first act. */
  episodes(filter?: EpisodeFilter): Promise<Episode[]>;
  /** Episodes with their mentions and articles, by the day of their first act. */
  dossiers(filter?: EpisodeFilter): Promise<Dossier[]>;
  /**
   * The same, some at a time, for what would not fit into memory. Which episodes there are is settled at the start; one
   * that is changed meanwhile is given as it then is, one that is gone by then is left out.
   */
  eachDossier(filter?: EpisodeFilter): AsyncIterable<Dossier>;
  /** Articles in which all the words stand, best first; words in double quotes must stand together. */
  search(text: string, limit?: number): Promise<Hit[]>;
  /** Groups of near-identical articles with more than one member, each sorted by id. */
  reprints(): Promise<string[][]>;
  /** What could not be read. */
  readonly quarantine: QuarantineShelf;
  /** Which pieces of input have been read. */
  readonly pieces: Pieces;
  /** The runs that brought the articles. */
  readonly runs: RunLog;
  /** What the feeds that are watched were last seen to hold. */
  readonly feeds: FeedLog;
  /** Changes of standing, in the order in which they came about. */
  changesSince(after: ChangeCursor, limit?: number): Promise<Change[]>;
  /** The last changes of standing, the last first. */
  latestChanges(limit: number): Promise<Change[]>;
  stats(): Promise<Stats>;
  close(): Promise<void>;
}

/**
 * What went wrong with a store: it is something else, too new, not writable, in use, holds another text, is damaged, or
 * has given no such place to go on from.
 */
export type StoreFault = 'not-a-store' | 'newer' | 'unwritable' | 'locked' | 'changed' | 'broken' | 'cursor';

/** A fault that its user can act on: the message names the store and the fault, the remedy what to do. */
export class StoreError extends Error {
  readonly fault: StoreFault;
  readonly remedy: string;
  /** The articles of a batch that are in the store with another text, where that is the fault. */
  readonly changed: readonly Article[];

  constructor(
    fault: StoreFault,
    message: string,
    remedy: string,
    options: ErrorOptions & { readonly changed?: readonly Article[] } = {},
  ) {
    super(message, options);
    this.name = 'StoreError';
    this.fault = fault;
    this.remedy = remedy;
    this.changed = options.changed ?? [];
  }
}
