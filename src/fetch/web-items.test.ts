import { afterEach, describe, expect, it } from 'vitest';
import type { Item } from '../article/formats/format.js';
import { type Host, host, page, type Routes, status, TestClock, to } from './host.fixture.js';
import { WebClient, webItems } from './index.js';

let one: Host;
let client: WebClient;
afterEach(async () => {
  await client.close();
  await one.close();
});

/** What comes of `/a`: kind or reason, and source. */
async function itemsOf(routes: Routes): Promise<string[]> {
  one = await host(routes);
  client = new WebClient({ allowPrivate: true, clock: new TestClock(), gap: 0, limits: { tries: 1 } });
  const items: Item[] = [];
  for await (const item of webItems(`${one.origin}/a`, client)) items.push(item);
  return items.map((item) => {
    const [what, { file, record }] =
      'quarantined' in item ? [item.quarantined.reason, item.quarantined.source] : [item.kind, item.source];
    return `${what} ${file.replace(one.origin, '')}${record === undefined ? '' : `#${record}`}`;
  });
}

const feed = (items: string) =>
  page(`<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`, 'text/xml');
const FULL = 'word '.repeat(200);

describe('what an address holds', () => {
  it.each([
    ['a page', page('<!doctype html><p>Talks.'), 'html /a'],
    ['a page under a wrong name', page('<html><body>Talks.', 'application/octet-stream'), 'html /a'],
    ['a plain text', page('Talks.', 'text/plain; charset=utf-8'), 'text /a'],
    ['an article in JSON', page('{"text": "Talks."}', 'application/json'), 'json /a'],
    ['a picture', page('\u0089PNG', 'image/png'), 'the host sends image/png, which no article is read from /a'],
    ['nothing known', page('?', ''), 'the host sends nothing that says what it is, which no article is read from /a'],
    ['nothing', status(404), 'the host answers with status 404 /a'],
    ['a way elsewhere', to('/b'), 'html /a'],
  ])('%s', async (_, route, item) => {
    expect(await itemsOf({ '/a': route, '/b': page('<!doctype html><p>Talks.') })).toEqual([item]);
  });

  it('is all that a feed leads to: whole articles, pages, and what the feed has where there is no page', async () => {
    const entries = [
      `<item><title>Whole</title><link>/whole</link><description>${FULL}</description></item>`,
      `<item><title>Excerpt</title><link>/page</link><description>${FULL} Read more</description></item>`,
      '<item><title>Short</title><link>/page</link></item>',
      '<item><title>Gone</title><link>/gone</link></item>',
      '<item><title>Down</title><link>/down</link></item>',
      '<item><title>Without link</title></item>',
      '<item><title>Broken</item>',
    ];
    expect(
      await itemsOf({ '/a': feed(entries.join('')), '/page': page('<!doctype html><p>Talks.'), '/down': status(503) }),
    ).toEqual([
      'json /whole',
      'html /page',
      'html /page',
      'json /gone',
      'the host answers with status 503 /down',
      'json /a#6',
      'the entry is not well-formed: title is not closed /a#7',
    ]);
  });
});
