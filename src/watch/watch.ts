import type { Item } from '../article/formats/format.js';
import { type Clock, FetchFault, type WebClient } from '../fetch/index.js';
import type { Store } from '../store/index.js';
import { pauseBefore } from './back-off.js';
import { ChangeReader } from './changes.js';
import type { WatchEvent } from './events.js';
import { poll } from './poll.js';
import { Turns } from './turns.js';

/** Feeds that are looked at at one time. */
const AT_ONCE = 8;

export interface WatchOptions {
  readonly client: Pick<WebClient, 'get'>;
  readonly store: Store;
  /** Brings pieces into the record; gives how many articles are new to it. Never called again before it is done. */
  readonly keep: (items: readonly Item[], feed: string) => Promise<number>;
  readonly tell: (event: WatchEvent) => void;
  /** Milliseconds between two looks at a feed. */
  readonly every: number;
  /** Look at every feed once, and end. */
  readonly once: boolean;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly random?: () => number;
}

/**
 * Keeps feeds in view: looks at each again and again, brings what is new into the record and tells what changed in it. A
 * feed that cannot be had is tried again, later every time, and holds up no other. Ends when the signal is given.
 * @returns how many looks failed
 * @throws StoreError, which ends all
 */
export async function watch(feeds: readonly string[], options: WatchOptions): Promise<number> {
  const { store, clock, every, once, random = Math.random } = options;
  const ended = new AbortController();
  const signal = AbortSignal.any([options.signal, ended.signal]);
  const changes = await ChangeReader.from(store);
  const [looks, writing] = [new Turns(AT_ONCE), new Turns(1)];
  const keep = (items: readonly Item[], feed: string) =>
    writing.take(async () => {
      const added = await options.keep(items, feed);
      for await (const change of changes.next()) options.tell(change);
      return added;
    });
  const context = { client: options.client, feeds: store.feeds, clock, keep, tell: options.tell, signal };
  let failed = 0;
  const follow = async (feed: string) => {
    for (let failures = 0; !signal.aborted; ) {
      const fault = await looks.take(() => faultOf(() => poll(feed, context), signal));
      if (signal.aborted) return;
      failures = fault ? failures + 1 : 0;
      const pause = pauseBefore({ every, failures, retryAfter: fault?.retryAfter }, random);
      if (fault) {
        failed++;
        const again = once ? {} : { again: new Date(clock.now() + pause).toISOString() };
        options.tell({
          event: 'failed',
          feed,
          reason: reasonOf(fault, feed),
          remedy: fault.remedy,
          failures,
          ...again,
        });
      }
      if (once) return;
      await clock.sleep(pause, signal).catch(() => {});
    }
  };
  const all = [...new Set(feeds)].map((feed) =>
    follow(feed).catch((error) => {
      ended.abort();
      throw error;
    }),
  );
  const outcomes = await Promise.allSettled(all);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return failed;
}

/** What kept a feed from being looked at; nothing where it was, or the signal was given. */
async function faultOf(work: () => Promise<void>, signal: AbortSignal): Promise<FetchFault | undefined> {
  try {
    await work();
  } catch (error) {
    if (error instanceof FetchFault) return error;
    if (!signal.aborted) throw error;
  }
  return undefined;
}

function reasonOf({ url, reason }: FetchFault, feed: string): string {
  return url === feed ? reason : `${url}: ${reason}`;
}
