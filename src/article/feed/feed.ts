/** What is wrong with a feed or an entry of it, and what to do. */
export interface Fault {
  readonly reason: string;
  readonly remedy: string;
}

/** An entry as the feed gives it. Dates stand as written; `content` and `summary` are HTML, the rest is plain text. */
export interface Entry {
  /** What the feed calls it by (`guid`, `id`); of the feed's making, so neither unique nor lasting for sure. */
  readonly id?: string;
  readonly url?: string;
  readonly title?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly author?: string;
  /** Outlet that the feed took the entry over from. */
  readonly outlet?: string;
  readonly content?: string;
  readonly summary?: string;
}

/** An entry, or why there is none, at its place in the feed. */
export type Item = { readonly record: number } & (
  | { readonly entry: Entry }
  | { readonly fault: Fault; readonly raw: string }
);

/** A feed of whatever format. */
export interface Feed {
  readonly title?: string;
  /** Address of the page that the feed belongs to. */
  readonly url?: string;
  readonly language?: string;
  /** In the order of the feed, numbered from 1. */
  readonly items: readonly Item[];
  /** Why what was read is no feed, or not the whole of one. */
  readonly fault?: Fault;
}
