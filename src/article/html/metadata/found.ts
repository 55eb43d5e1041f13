import { parsePage, textOf } from '../tree.js';

/** A value of a page's metadata with the place it was read from. */
export interface Found {
  readonly value: string;
  readonly origin: string;
}

/** The first of several places that holds something, as `read` reads it. */
export function firstFound(
  places: Iterable<readonly [origin: string, value: string | undefined]>,
  read: (value: string) => string | undefined,
): Found | undefined {
  for (const [origin, raw] of places) {
    const value = raw === undefined ? undefined : read(raw);
    if (value !== undefined && value !== '') return { value, origin };
  }
  return undefined;
}

/** Text of a metadata value: tags and entities of careless writers read as what they are, runs of blanks as one. */
export function plain(value: string): string {
  return /[<&]/.test(value) ? textOf(parsePage(value).root) : value.replace(/\s+/g, ' ').trim();
}
