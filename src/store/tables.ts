import type { Generated, GeneratedAlways } from 'kysely';
import type { Act, Polarity, Status } from '../record/types.js';
import type { Verdict } from './reviews.js';
import type { ChangeKind } from './store.js';

/** The tables of the record as queries see them. JSON columns hold the whole thing; the others are there to find it by. */
export interface Tables {
  article: {
    /** Given by the database; nothing outside it knows this number. */
    number: Generated<number>;
    id: string;
    published: string | null;
    outlet: string | null;
    agency: string | null;
    url: string | null;
    title: string | null;
    author: string | null;
    updated: string | null;
    language: string | null;
    /** JSON: metadata field → where it was read. */
    origins: string | null;
    text: string;
    furniture: string;
    signature: Uint8Array | null;
    voice: string;
  };
  /** Articles by the keys under which those of one voice meet. */
  band: { key: number; article: number };
  mention: {
    number: Generated<number>;
    id: string;
    article: string;
    starts: number;
    ends: number;
    act: Act;
    polarity: Polarity;
    coder: string;
    /** First and last day of the act, or, where it has none, of its article; days since 1970. */
    act_from: number | null;
    act_to: number | null;
    /** `act_from`, or a day before all others. */
    day: GeneratedAlways<number>;
    /** How likely the coder holds the reading to be right; null where it does not say. */
    likelihood: GeneratedAlways<number | null>;
    /** The party block in which the mention is reconciled. */
    block: string;
    episode: string | null;
    json: string;
  };
  episode: {
    id: string;
    block: string;
    status: Status;
    /** First day of an act; days since 1970. */
    began: number | null;
    /** Days of the engagement itself. */
    meets_from: number | null;
    meets_to: number | null;
    /** Last day of an act. */
    last: number | null;
    /** The acts told of it, one bit each, in the order of `ACTS`. */
    acts: number;
    /** `began`, or a day before all others. */
    day: GeneratedAlways<number>;
    /** Number of its mentions. */
    told: GeneratedAlways<number>;
    format: GeneratedAlways<string | null>;
    level: GeneratedAlways<string | null>;
    occasion: GeneratedAlways<string | null>;
    json: string;
  };
  /** Written by the database with every episode, like {@link Tables.episode_pair}. */
  episode_party: { party: string; day: number; episode: string; told: number };
  /** Every two parties of an episode, in the order of their codes. */
  episode_pair: { a: string; b: string; day: number; episode: string; told: number };
  /** Figures that the database keeps up to date. */
  party: { party: string; episodes: number; mentions: number };
  dyad: { a: string; b: string; episodes: number; mentions: number };
  /** Mentions of the episodes of a pair by the year of their acts. */
  dyad_year: { a: string; b: string; year: number; mentions: number };
  tally: { what: 'outlet' | 'language' | 'act' | 'coder' | 'status'; name: string; n: number };
  review: {
    number: Generated<number>;
    at: string;
    kind: 'decision' | 'undo' | 'adjudication';
    mention: string;
    article: string;
    reviewer: string;
    verdict: Verdict | null;
    changes: string;
    undoes: number | null;
    note: string | null;
    /** The mention as it was when it was decided on. */
    reading: string;
  };
  mention_party: { party: string; day: number; mention: number };
  /** `words` as {@link searchable} makes them; `mentions` is kept by the database. */
  person: { name: string; words: string; mentions: Generated<number> };
  /** `named` is 0 for a delegate, who may be a description. */
  mention_person: { name: string; side: string; mention: number; named: number };
  change: {
    number: Generated<number>;
    at: string;
    kind: ChangeKind;
    episode: string;
    before: Status | null;
    after: Status | null;
    article: string | null;
    json: string;
  };
  quarantine: {
    number: Generated<number>;
    /** The source as a person would write it; one entry each. */
    label: string;
    source: string;
    reason: string;
    remedy: string;
    raw: string | null;
    /** When it was put here, ISO time in UTC. */
    since: string;
    /** What it takes to read it again: kind and hints of the piece as JSON, and its bytes where they are not too many. */
    piece: string | null;
    bytes: Uint8Array | null;
  };
  piece: { key: string; articles: number };
  feed: { url: string; etag: string | null; last_modified: string | null; checked: string };
  /** An entry of a feed that has been read, and when the feed last held it. */
  feed_entry: { feed: string; key: string; seen: string };
  run: {
    number: Generated<number>;
    /** ISO times in UTC. */
    started: string;
    ended: Generated<string | null>;
    stopped: Generated<string | null>;
    coder: string;
    workers: number;
    inputs: string;
    pieces: Generated<number>;
    bytes: Generated<number>;
    added: Generated<number>;
    known: Generated<number>;
    recoded: Generated<number>;
    other_language: Generated<number>;
    quarantined: Generated<number>;
    mentions: Generated<number>;
    peak_mib: Generated<number | null>;
  };
}
