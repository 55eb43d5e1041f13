import { addressOf, articleFromEntry, type Entry, type Feed, textOf } from '../article/feed/index.js';
import type { Item } from '../article/formats/format.js';
import type { Source } from '../article/source.js';
import type { WebClient } from './client.js';
import { FetchFault } from './fault.js';
import { pieceOf, refusedFetch } from './piece.js';

/** Words below which what a feed gives of an article is taken for its beginning. Excerpts have some 50; short reports 150. */
const FEWEST_WORDS = 150;
/** How excerpts end. */
const GOES_ON = /(?:\.\.\.|…|\[…\]|\[\.\.\.\]|read more|continue reading|full story)\W*$/i;

/** An entry of a feed as a piece of input. */
export interface EntryItem {
  readonly item: Item;
  /** Whether its page may be had later, so that it is worth coming back for it. */
  readonly later: boolean;
}

/** Whether a feed gives the whole of an article, so that its page need not be asked for. */
export function isWhole(entry: Entry): boolean {
  const text = textOf(entry);
  return !GOES_ON.test(text) && (text.match(/\S+/g)?.length ?? 0) >= FEWEST_WORDS;
}

/**
 * The article that an entry is of: as the feed has it where that is the whole of it, else as its page has it; and what
 * little the feed has of it where the page cannot be had.
 * @param source of the feed, with the number of the entry
 * @throws the signal's reason where it is given
 */
export async function entryItem(
  entry: Entry,
  feed: Feed,
  source: Source,
  client: Pick<WebClient, 'get'>,
  signal?: AbortSignal,
): Promise<EntryItem> {
  const address = addressOf(entry, feed, source);
  if (address === undefined || isWhole(entry)) return { item: fromFeed(entry, feed, source, address), later: false };
  try {
    const page = await client.get(address, {}, signal);
    // Nothing was said of what is known, so nothing can be unchanged.
    if (page !== 'unchanged') return { item: pieceOf(page, address), later: false };
  } catch (error) {
    if (!(error instanceof FetchFault)) throw error;
    if (error.passing) return { item: refusedFetch(error, address), later: true };
  }
  return { item: fromFeed(entry, feed, source, address), later: false };
}

/** An entry as the feed has it, as a piece that holds one article. */
function fromFeed(entry: Entry, feed: Feed, place: Source, address: string | undefined): Item {
  const source = address === undefined ? place : { file: address };
  const reading = articleFromEntry(entry, feed, place, {});
  if ('quarantined' in reading) return { quarantined: { ...reading.quarantined, source } };
  const { id: _, furniture: __, ...article } = reading.article;
  return { kind: 'json', source, bytes: Buffer.from(JSON.stringify(article)) };
}
