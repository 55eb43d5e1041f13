import type { Article, Evidence } from '../record/types.js';
import { LONGEST_RAW } from './limits.js';

/**
 * Where an article was read from, as a person would look it up. The same input gives the same source on every run, so
 * that what was read or refused can be found again by it.
 */
export interface Source {
  /** Path as given, or `-` for standard input. */
  readonly file: string;
  /** Name within the zip archive that the file is: `2014/a.html`; within an archive in it: `inner.zip!a.html`. */
  readonly member?: string;
  /** Line of the file or member, counted from 1, where it holds many articles on lines. */
  readonly line?: number;
  /** Number of the record, counted from 1, where the file or member holds many that are no lines. */
  readonly record?: number;
}

/** Something that was to be an article and could not be read. It is kept, with what is wrong and what to do. */
export interface Quarantined {
  readonly source: Source;
  readonly reason: string;
  readonly remedy: string;
  /** What was read, or its beginning; absent where the bytes themselves could not be. */
  readonly raw?: string;
}

/** One outcome of reading: an article, or a quarantined piece of input. */
export type Reading =
  | { readonly article: Article; readonly source: Source; readonly dated?: Evidence }
  | { readonly quarantined: Quarantined };

/** A piece of input that is no article, with the beginning of what was read. */
export function refused(
  source: Source,
  { reason, remedy }: { readonly reason: string; readonly remedy: string },
  raw?: string,
): { readonly quarantined: Quarantined } {
  const what = { source, reason, remedy };
  return { quarantined: raw === undefined ? what : { ...what, raw: raw.slice(0, LONGEST_RAW) } };
}

/** Input that the caller named and that cannot be read at all: a missing file, an empty folder. */
export class InputError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'InputError';
    this.remedy = remedy;
  }
}

/** `file`, `file:line`, `file#record`, `file!member`, `file!member:line`. */
export function sourceLabel({ file, member, line, record }: Source): string {
  const parts = [
    file === '-' ? 'standard input' : file,
    member === undefined ? '' : `!${member}`,
    record === undefined ? '' : `#${record}`,
    line === undefined ? '' : `:${line}`,
  ];
  return parts.join('');
}
