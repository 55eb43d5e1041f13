import { StoreError } from '../store.js';

/** Which part of a listing to give. */
export interface PageOptions {
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string | undefined;
  /** By day, where the listing is by day; the newest first where it is left out. */
  readonly order?: 'newest' | 'oldest' | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Where to go on; absent on the last page. Nothing but a listing reads it. */
  readonly next?: string;
}

/** What a row is sorted by; the second part tells rows apart that are alike in the first. */
export type Key = readonly [main: number | string, tie: number | string];

const isKey = (value: unknown): value is Key =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((part) => typeof part === 'string' || Number.isFinite(part));

/**
 * The key after which a page begins, or nothing for the first.
 * @throws StoreError `cursor` for what no listing gave
 */
export function keyOf(after: string | undefined, kinds: readonly ['number' | 'string', 'number' | 'string']) {
  if (after === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (isKey(key) && key.every((part, i) => typeof part === kinds[i])) return key;
  } catch {
    // What cannot be read is refused like what reads as something else.
  }
  throw new StoreError(
    'cursor',
    'The place to go on from was not given by this listing',
    'Give `next` of the page before, unchanged, or leave it out to begin anew.',
  );
}

/** A page of rows, of which one more than wanted was asked for. What has gone since they were found is left out. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  key: (row: Row) => Key,
  item: (row: Row) => T | undefined,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item).filter((one) => one !== undefined),
    ...(rows.length > limit && last !== undefined
      ? { next: Buffer.from(JSON.stringify(key(last))).toString('base64url') }
      : {}),
  };
}
