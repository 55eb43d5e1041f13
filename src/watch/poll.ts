import { type Entry, type Feed, isFeed, readFeed } from '../article/feed/index.js';
import type { Item } from '../article/formats/format.js';
import { refused } from '../article/source.js';
import { type Clock, entryItem, type Fetched, FetchFault, type WebClient } from '../fetch/index.js';
import type { FeedLog } from '../store/index.js';
import { entryKey } from './entry-key.js';
import type { WatchEvent } from './events.js';

/** Pages that are asked for at one look at a feed; what is more waits for the next. */
const MOST_PAGES = 200;
/** What is kept together: so much that the disk is spared, so little that a slow host holds nothing up. */
const BATCH = { items: 16, bytes: 8 * 1024 * 1024 };

export interface PollContext {
  readonly client: Pick<WebClient, 'get'>;
  readonly feeds: FeedLog;
  readonly clock: Clock;
  /** Brings pieces into the record; gives how many articles are new to it. */
  readonly keep: (items: readonly Item[], feed: string) => Promise<number>;
  readonly tell: (event: WatchEvent) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/**
 * Looks at a feed once, and brings what is new in it into the record. Entries are noted as seen when they are kept, so
 * that what is cut off here is read at the next look.
 * @throws FetchFault where the feed cannot be had; the signal's reason where it is given
 */
export async function poll(url: string, context: PollContext): Promise<void> {
  const { client, feeds, clock, tell, signal } = context;
  const known = await feeds.state(url);
  const fetched = await client.get(url, known, signal);
  const checked = new Date(clock.now()).toISOString();
  if (fetched === 'unchanged') {
    await feeds.note(url, { ...known, checked }, []);
    return tell({ event: 'unchanged', feed: url });
  }
  if (fetched.movedTo !== undefined) await tell({ event: 'moved', feed: url, to: fetched.movedTo });
  const feed = feedIn(fetched);
  const entries = new Map(feed.items.flatMap((one) => ('entry' in one ? [[entryKey(one.entry), one] as const] : [])));
  const unseen = await feeds.unseen(url, [...entries.keys()]);
  const fresh = [...entries].filter(([key]) => unseen.has(key));
  const later = new Set(fresh.slice(MOST_PAGES).map(([key]) => key));
  let added = 0;
  const faults = faultsOf(feed, fetched.url);
  if (faults.length > 0) added += await context.keep(faults, url);
  for await (const batch of batches(fresh.slice(0, MOST_PAGES), (one) => entryOf(one, feed, fetched.url, context))) {
    added += await context.keep(
      batch.map(({ item }) => item),
      url,
    );
    for (const { key, later: comeBack } of batch) if (comeBack) later.add(key);
    await feeds.note(
      url,
      { checked },
      batch.map(({ key }) => key).filter((key) => !later.has(key)),
    );
  }
  const seen = [...entries.keys()].filter((key) => !later.has(key));
  // Where something is left to come back for, the host must not say that nothing has changed.
  await feeds.note(url, later.size > 0 ? { checked } : stateOf(fetched, checked), seen);
  const { title } = feed;
  await tell({
    event: 'read',
    feed: url,
    ...(title !== undefined && { title }),
    entries: entries.size,
    fresh: fresh.length,
    later: later.size,
    added,
  });
}

function feedIn(fetched: Fetched): Feed {
  const { url, bytes, charset } = fetched;
  const feed = isFeed(bytes) ? readFeed(bytes, charset) : undefined;
  if (feed && (feed.items.length > 0 || !feed.fault)) return feed;
  const reason = feed?.fault?.reason ?? 'what is there is no feed';
  throw new FetchFault(url, 'status', reason, 'Give the address of a feed in RSS, Atom, RDF or JSON Feed.');
}

function faultsOf(feed: Feed, file: string): Item[] {
  const faults = feed.items.flatMap((one) =>
    'fault' in one ? [refused({ file, record: one.record }, one.fault, one.raw)] : [],
  );
  return feed.fault ? [...faults, refused({ file }, feed.fault)] : faults;
}

interface Kept {
  readonly key: string;
  readonly item: Item;
  readonly later: boolean;
}

async function entryOf(
  [key, { entry, record }]: readonly [string, { readonly entry: Entry; readonly record: number }],
  feed: Feed,
  file: string,
  { client, signal }: PollContext,
): Promise<Kept> {
  return { key, ...(await entryItem(entry, feed, { file, record }, client, signal)) };
}

async function* batches<T>(all: readonly T[], read: (one: T) => Promise<Kept>): AsyncGenerator<Kept[]> {
  let batch: Kept[] = [];
  let bytes = 0;
  for (const one of all) {
    const kept = await read(one);
    batch.push(kept);
    bytes += 'bytes' in kept.item ? kept.item.bytes.byteLength : 0;
    if (batch.length < BATCH.items && bytes < BATCH.bytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

function stateOf({ etag, lastModified }: Fetched, checked: string) {
  return { checked, ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}
