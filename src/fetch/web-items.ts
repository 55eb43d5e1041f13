import { isFeed, readFeed } from '../article/feed/index.js';
import type { Item } from '../article/formats/format.js';
import { refused } from '../article/source.js';
import type { WebClient } from './client.js';
import { entryItem } from './entry.js';
import { FetchFault } from './fault.js';
import { pieceOf, refusedFetch } from './piece.js';

/** Whether an input is an address of the web rather than a file. */
export function isWebAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

/**
 * What an address holds, as pieces of input: a page, or the articles that a feed leads to. What cannot be fetched comes
 * refused in its place.
 * @throws the signal's reason where it is given
 */
export async function* webItems(
  address: string,
  client: Pick<WebClient, 'get'>,
  signal?: AbortSignal,
): AsyncGenerator<Item> {
  try {
    const fetched = await client.get(address, {}, signal);
    if (fetched === 'unchanged') return;
    if (!isFeed(fetched.bytes)) {
      yield pieceOf(fetched, address);
      return;
    }
    const feed = readFeed(fetched.bytes, fetched.charset);
    for (const one of feed.items) {
      const source = { file: fetched.url, record: one.record };
      yield 'fault' in one
        ? refused(source, one.fault, one.raw)
        : (await entryItem(one.entry, feed, source, client, signal)).item;
    }
    if (feed.fault) yield refused({ file: fetched.url }, feed.fault);
  } catch (error) {
    if (!(error instanceof FetchFault)) throw error;
    yield refusedFetch(error, address);
  }
}
