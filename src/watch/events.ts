import type { Change } from '../store/index.js';

/** A change of standing of an episode, with what brought it about. */
export interface ChangeTold extends Change {
  readonly event: 'change';
  /** The words of the article that tell of it, and the mention that they were read as. */
  readonly mention?: { readonly id: string; readonly quote: string };
  readonly source?: {
    readonly outlet?: string;
    readonly published?: string;
    readonly title?: string;
    readonly url?: string;
  };
}

/** What happens while feeds are watched. Times are ISO 8601 in UTC. */
export type WatchEvent =
  | {
      readonly event: 'read';
      readonly feed: string;
      readonly title?: string;
      readonly entries: number;
      /** Entries that were not seen before. */
      readonly fresh: number;
      /** Entries of these that are left for the next time: their pages could not be had, or are too many at once. */
      readonly later: number;
      /** Articles that the record did not have. */
      readonly added: number;
    }
  | { readonly event: 'unchanged'; readonly feed: string }
  | { readonly event: 'moved'; readonly feed: string; readonly to: string }
  | {
      readonly event: 'failed';
      readonly feed: string;
      readonly reason: string;
      readonly remedy: string;
      /** How often it has failed in a row. */
      readonly failures: number;
      /** When it is asked again; absent where it is not. */
      readonly again?: string;
    }
  | ChangeTold;
