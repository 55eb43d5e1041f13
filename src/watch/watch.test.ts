import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Item } from '../article/formats/format.js';
import { readPiece } from '../article/piece.js';
import { type Host, host, page, type Routes, status, TestClock, to } from '../fetch/host.fixture.js';
import { WebClient } from '../fetch/index.js';
import { coded } from '../store/contract.js';
import { openSqlite, type Store } from '../store/index.js';
import { pauseBefore } from './back-off.js';
import type { WatchEvent } from './events.js';
import { watch } from './watch.js';

const MINUTE = 60_000;
const ACTS = { invites: 'invite', declines: 'decline', meets: 'hold' } as const;
/** Reads reports such as “France invites Ghana to Paris.”, so that these tests need no language layer. */
function code(article: { id: string; published?: string; text: string }) {
  const told = [...article.text.matchAll(/France (invites|declines|meets) Ghana/g)].map(([quote, verb]) => ({
    act: ACTS[verb as keyof typeof ACTS],
    actor: ['FRA'],
    recipient: ['GHA'],
    format: 'visit' as const,
    venue: 'Paris',
    quote,
  }));
  return { ...coded(article.id, article.published, told, article.text), article: { ...article, furniture: [] } };
}

const LONG = 'The two sides said little of what they had talked about, and nothing of when. '.repeat(14);
const html = (said: string, date = '2019-05-06') =>
  `<!DOCTYPE html><html lang="en"><head><title>${said}</title><meta property="og:site_name" content="The Lund Courier">
<meta property="article:published_time" content="${date}T10:00:00Z"></head><body><article><h1>${said}</h1>
<p>${said} This was said in Lund on Monday by a spokesman of the ministry.</p><p>${LONG}</p><p>${LONG}</p></article></body></html>`;
const entry = (inside: string) => `<item>${inside}<pubDate>Mon, 06 May 2019 12:00:00 GMT</pubDate></item>`;
const rss = (...items: string[]) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>The Lund Courier</title><language>en</language>${items.join('')}</channel></rss>`;
const feed = (body: string) => page(body, 'application/rss+xml');

let store: Store;
let one: Host;
let clock: TestClock;
let client: WebClient;
let events: WatchEvent[];
let refused: string[];
beforeEach(async () => {
  store = await openSqlite(':memory:');
  clock = new TestClock();
  client = new WebClient({ allowPrivate: true, clock, gap: 0, random: () => 1, limits: { tries: 2, headers: 2_000 } });
  [events, refused] = [[], []];
});
afterEach(async () => {
  await client.close();
  await one.close();
  await store.close();
});

async function keep(items: readonly Item[]): Promise<number> {
  const readings = items.flatMap((item) => ('quarantined' in item ? [item] : readPiece(item, {})));
  const batch = readings.flatMap((reading) => ('article' in reading ? [code(reading.article)] : []));
  for (const reading of readings) if ('quarantined' in reading) refused.push(reading.quarantined.reason);
  return (await store.add(batch)).filter((outcome) => outcome === 'added').length;
}

/** Looks at `/feed` and other paths so many times. */
async function look(
  routes: Routes,
  looks = 1,
  paths = ['/feed'],
  until = (_: WatchEvent) => false,
): Promise<WatchEvent[]> {
  one ??= await host({});
  await one.close();
  one = await host(routes);
  const stop = new AbortController();
  let left = looks * paths.length;
  const tell = (event: WatchEvent) => {
    events.push(JSON.parse(JSON.stringify(event).replaceAll(one.origin, '')));
    if (['read', 'unchanged', 'failed'].includes(event.event) && (--left === 0 || until(event))) stop.abort();
  };
  const addresses = paths.map((path) => `${one.origin}${path}`);
  const rest = { every: 15 * MINUTE, once: looks === 1, random: () => 0.5 };
  await watch(addresses, { client, store, keep, tell, signal: stop.signal, clock, ...rest });
  return events;
}

const pages = () => one.asked.filter((path) => path !== '/robots.txt');

describe('watching a feed', () => {
  it('takes whole articles from the feed and others from their pages, each once', async () => {
    const whole = entry(
      `<title>Talks in Lund</title><link>/whole</link><description>France meets Ghana. ${LONG}</description>`,
    );
    const short = entry(
      '<title>France invites Ghana</title><link>/short</link><description>More to come …</description>',
    );
    await look({ '/feed': feed(rss(whole, short)), '/short': page(html('France invites Ghana to Paris.')) }, 2);
    expect(pages()).toEqual(['/feed', '/short', '/feed']);
    expect(events.filter(({ event }) => event === 'read')).toEqual([
      { event: 'read', feed: '/feed', title: 'The Lund Courier', entries: 2, fresh: 2, later: 0, added: 2 },
      { event: 'read', feed: '/feed', title: 'The Lund Courier', entries: 2, fresh: 0, later: 0, added: 0 },
    ]);
    expect(refused).toEqual([]);
    expect((await store.stats()).articles).toBe(2);
  });

  it('tells what changed in the record, from what to what, in whose words', async () => {
    const [invited, declined] = ['invites', 'declines'].map((verb) =>
      entry(
        `<title>France ${verb} Ghana</title><link>https://courier.example/${verb}</link><description>${LONG}</description>`,
      ),
    );
    await look(
      {
        '/feed': (response, request, nth) =>
          feed(nth === 1 ? rss(invited!) : rss(declined!, invited!))(response, request, nth),
      },
      2,
    );
    const changes = events.filter(({ event }) => event === 'change');
    expect(changes).toMatchObject([
      { kind: 'new', after: 'proposed', mention: { quote: 'France invites Ghana' } },
      {
        kind: 'status',
        before: 'proposed',
        after: 'declined',
        mention: { quote: 'France declines Ghana' },
        source: {
          outlet: 'The Lund Courier',
          published: '2019-05-06T12:00:00Z',
          url: 'https://courier.example/declines',
        },
      },
    ]);
  });

  it('asks whether a feed has changed, and does not read one that has not', async () => {
    await look(
      {
        '/feed': (response, { headers }) => {
          if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
          else
            response
              .writeHead(200, { etag: '"1"' })
              .end(rss(entry(`<title>France meets Ghana</title><description>${LONG}</description>`)));
        },
      },
      2,
    );
    expect(events.map(({ event }) => event)).toEqual(['change', 'read', 'unchanged']);
  });

  it('comes back for a page that could not be had, though the feed has not changed', async () => {
    const routes: Routes = {
      '/feed': (response, { headers }) => {
        if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
        else response.writeHead(200, { etag: '"1"' }).end(rss(entry('<title>Talks</title><link>/page</link>')));
      },
      '/page': (response, request, nth) =>
        (nth <= 2 ? status(503) : page(html('France meets Ghana in Paris.')))(response, request, nth),
    };
    await look(routes, 3);
    expect(refused).toEqual(['the host answers with status 503']);
    expect(events).toMatchObject([
      { event: 'read', later: 1, added: 0 },
      { event: 'change' },
      { event: 'read', fresh: 1, later: 0, added: 1 },
      { event: 'unchanged' },
    ]);
  });

  it('makes do with what the feed has of a page that is not to be had', async () => {
    await look({
      '/feed': feed(
        rss(entry('<title>France meets Ghana</title><link>/gone</link><description>In Paris.</description>')),
      ),
    });
    expect(events.at(-1)).toMatchObject({ event: 'read', later: 0, added: 1 });
    const [hit] = await store.search('Ghana');
    expect((await store.article(hit!.id))?.text).toBe('France meets Ghana\n\nIn Paris.');
  });
});

describe('feeds that are not as they should be', () => {
  it('survives one that is down, waits longer every time, and follows the others meanwhile', async () => {
    let down = 0;
    const routes = {
      '/down': ((response, request, nth) =>
        (++down <= 6 ? status(500) : feed(rss(entry('<title>Back</title>'))))(
          response,
          request,
          nth,
        )) as Routes[string],
      '/feed': feed(rss(entry(`<title>France meets Ghana</title><description>${LONG}</description>`))),
    };
    await look(routes, 40, ['/down', '/feed'], (event) => event.event === 'read' && event.feed.endsWith('/down'));
    const failed = events.flatMap((event) => (event.event === 'failed' ? [event] : []));
    expect(failed.map(({ failures }) => failures)).toEqual([1, 2, 3]);
    expect(failed[0]).toMatchObject({
      feed: '/down',
      reason: 'the host answers with status 500',
      remedy: expect.any(String),
    });
    expect(events).toContainEqual(expect.objectContaining({ event: 'read', feed: '/feed', added: 1 }));
    expect(events).toContainEqual(expect.objectContaining({ event: 'read', feed: '/down' }));
  });

  it('leaves a host alone for as long as it asks', () => {
    const day = 86_400_000;
    expect(pauseBefore({ every: MINUTE, failures: 1, retryAfter: day }, () => 0.5)).toBe(day);
    expect(pauseBefore({ every: MINUTE, failures: 0 }, () => 0.5)).toBe(MINUTE);
    expect(pauseBefore({ every: MINUTE, failures: 30 }, () => 1)).toBeLessThan(7 * 60 * MINUTE);
  });

  it.each([
    ['a page', page(html('France meets Ghana.')), /no feed/],
    ['nothing', page(''), /no feed/],
    [
      'a feed cut off before its first entry',
      feed('<rss version="2.0"><channel><title>T'),
      /ends before it is complete/,
    ],
    ['a feed that never ends', feed(rss(entry(`<title>${'endless '.repeat(2_500_000)}</title>`))), /larger than/],
    ['a way to a file', to('file:///etc/hostname'), /file: is not read/],
  ])('%s is no feed', async (_, route, reason) => {
    await look({ '/feed': route });
    expect(events).toMatchObject([{ event: 'failed', feed: '/feed', reason: expect.stringMatching(reason) }]);
  });

  it('reads entries without dates or links, entries under one id, and titles that mean harm', async () => {
    const harm = '&lt;script&gt;alert(1)&lt;/script&gt;\u001b[2J France meets Ghana \u202e=cmd()';
    const odd = rss(
      '<item><title>One</title></item><item><guid>7</guid><title>Two</title></item><item><guid>7</guid><title>Three</title></item>',
      '<item><guid>7</guid><title>Three</title></item><item/>',
      `<item><title>${harm}</title></item>`,
    );
    await look({ '/feed': feed(odd) });
    expect(events.at(-1)).toMatchObject({ event: 'read', entries: 5, fresh: 5, added: 4 });
    expect(refused).toEqual(['the entry holds no text']);
    expect(events.find(({ event }) => event === 'change')).toMatchObject({ mention: { quote: 'France meets Ghana' } });
  });

  it('reads a feed that changes its encoding and its address', async () => {
    const first = feed(rss('<item><title>Gespräche</title></item>'));
    const second = Buffer.from(
      `<?xml version="1.0" encoding="iso-8859-1"?>${rss('<item><title>Gespräche</title></item><item><title>Größe</title></item>').slice(38)}`,
      'latin1',
    );
    await look(
      {
        '/feed': (response, request, nth) => (nth === 1 ? first : to('/new', 301))(response, request, nth),
        '/new': (response) => response.writeHead(200).end(second),
      },
      2,
    );
    expect(events).toMatchObject([
      { event: 'read', fresh: 1 },
      { event: 'moved', to: '/new' },
      { event: 'read', entries: 2, fresh: 1, added: 1 },
    ]);
  });

  it('reads at the next look what was cut off at this one', async () => {
    const routes = { '/feed': feed(rss(entry(`<title>France meets Ghana</title><description>${LONG}</description>`))) };
    const { note } = store.feeds;
    store.feeds.note = async () => {
      throw new Error('killed');
    };
    await expect(look(routes)).rejects.toThrow('killed');
    store.feeds.note = note;
    await look(routes);
    expect(events.at(-1)).toMatchObject({ event: 'read', fresh: 1, added: 0 });
    expect((await store.stats()).articles).toBe(1);
  });
});
