import type { Article, Evidence } from '../record/types.js';

/** Where an article was read from, as a person would look it up. */
export interface Source {
  /** Path as given, or `-` for standard input. */
  readonly file: string;
  /** Line of the file, counted from 1, where it holds many articles. */
  readonly line?: number;
}

/** Something that was to be an article and could not be read. It is kept, with what is wrong and what to do. */
export interface Quarantined {
  readonly source: Source;
  readonly reason: string;
  readonly remedy: string;
  /** What was read; absent where the bytes themselves could not be. */
  readonly raw?: string;
}

/** One outcome of reading: an article, or a quarantined piece of input. */
export type Reading =
  | { readonly article: Article; readonly source: Source; readonly dated?: Evidence }
  | { readonly quarantined: Quarantined };

/** Input that the caller named and that cannot be read at all: a missing file, an empty folder. */
export class InputError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'InputError';
    this.remedy = remedy;
  }
}

/** `file:line` or `file`. */
export function sourceLabel(source: Source): string {
  const file = source.file === '-' ? 'standard input' : source.file;
  return source.line === undefined ? file : `${file}:${source.line}`;
}
