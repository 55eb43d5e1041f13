import type { Generated } from 'kysely';
import type { Act, Polarity, Status } from '../record/types.js';

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
  band: { key: string; article: string };
  mention: {
    number: Generated<number>;
    id: string;
    article: string;
    starts: number;
    ends: number;
    act: Act;
    polarity: Polarity;
    coder: string;
    /** Words of the persons named, each between blanks, so that a word can be looked for. */
    persons: string;
    /** First and last day of the act, or, where it has none, of its article; days since 1970. */
    act_from: number | null;
    act_to: number | null;
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
    json: string;
  };
  episode_party: { episode: string; party: string };
  quarantine: { source: string; line: number; reason: string; remedy: string; raw: string | null };
}
