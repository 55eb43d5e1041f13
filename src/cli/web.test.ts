import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Host, host, page, type Route, status } from '../fetch/host.fixture.js';
import { duration } from './duration.js';
import { run } from './run.js';

let folder: string;
let courier: Host;
let entries: string[] = [];
const feed: Route = (response) => {
  response
    .writeHead(200)
    .end(`<rss version="2.0"><channel><title>The Lund Courier</title>${entries.join('')}</channel></rss>`);
};
const PADDING =
  'Officials on both sides said that the two countries had worked together well in the past year. '.repeat(12);
const report = (title: string, said: string, day: number) =>
  `<item><title>${title}</title><link>https://courier.example/${day}</link><pubDate>${day} May 2019 12:00:00 GMT</pubDate>
<description>&lt;p&gt;${said}&lt;/p&gt;&lt;p&gt;${PADDING}&lt;/p&gt;</description></item>`;
const INVITED = report(
  'Paris asks for a visit',
  'France has invited the president of Ghana to Paris in June, the French foreign ministry said on Monday.',
  6,
);
const DECLINED = report(
  'No visit to Paris',
  'Ghana has declined the invitation to Paris, the foreign ministry of Ghana told France on Wednesday.',
  8,
);
const PAGE = `<!DOCTYPE html><html lang="en"><head><title>Envoys meet</title></head><body><article><h1>Envoys meet</h1>
<p>The foreign ministers of Peru and Chile met in Lima on Monday, their spokesmen said.</p><p>${PADDING}</p></article></body></html>`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  courier = await host({ '/feed': feed, '/page': page(PAGE), '/gone': status(410) });
});
afterAll(async () => {
  await courier.close();
  await rm(folder, { recursive: true });
});

async function demarche(...args: string[]) {
  let [out, err] = ['', ''];
  const code = await run(args, {
    stdin: Readable.from([]),
    stdout: { write: (s) => (out += s), columns: 100 },
    stderr: { write: (s) => (err += s) },
    env: { DEMARCHE_STORE: join(folder, 'record.db') },
  });
  return { code, out, err };
}
const eventsIn = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('watch', () => {
  const look = (...more: string[]) => demarche('watch', '--once', '--allow-private', ...more, `${courier.origin}/feed`);

  it('brings what is new into the record and tells what changed, in words and as JSON', async () => {
    entries = [INVITED];
    const first = await look();
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/France – Ghana.*new: proposed/);
    expect(first.out).toContain('“France has invited the president of Ghana to Paris in June');
    expect(first.out).toContain('The Lund Courier, 2019-05-06');
    expect(first.out).toContain('The Lund Courier: 1 new of 1 entries, 1 added');

    entries = [DECLINED, INVITED];
    const events = eventsIn((await look('--json')).out);
    expect(events).toMatchObject([
      {
        event: 'change',
        kind: 'status',
        before: 'proposed',
        after: 'declined',
        source: { outlet: 'The Lund Courier' },
      },
      { event: 'read', entries: 2, fresh: 1, added: 1 },
    ]);
    expect(events[0].episode.parties).toEqual(['FRA', 'GHA']);
    expect((await look()).out).toBe('');
  });

  it('does not ask inner hosts unless it is told to, and tells by its exit code that a feed failed', async () => {
    const { code, out, err } = await demarche('watch', '--once', `${courier.origin}/feed`);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(
      '127.0.0.1 is loopback. Addresses that are not of the public internet are asked only with --allow-private',
    );
  });

  it.each([
    [['watch', 'feed.xml'], /feed\.xml: it is no address/],
    [['watch', 'ftp://courier.example/feed'], /ftp: is not read/],
    [['watch', '--every', '5s', 'https://courier.example/feed'], /5s is no time to wait/],
  ])('%j is wrong usage', async (args, message) => {
    const { code, err } = await demarche(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('add', () => {
  it('reads a page from its address, and keeps what cannot be fetched in quarantine', async () => {
    const gone = `${courier.origin}/gone`;
    const { code, out, err } = await demarche('add', '--allow-private', `${courier.origin}/page`, gone);
    expect({ code, err }).toEqual({ code: 3, err: expect.any(String) });
    expect(out).toContain('1 article added, 1 could not be read');
    expect(err).toContain(`${gone}: the host answers with status 410. Check the address.`);
    expect((await demarche('episodes', '--party', 'PER', 'CHL')).out).toContain('Lima');
    expect((await demarche('status')).out).toContain(gone);
  });
});

describe('times to wait', () => {
  it('are minutes, hours and days', () => {
    expect(['1m', '2h', '7d'].map(duration)).toEqual([60_000, 7_200_000, 604_800_000]);
    for (const wrong of ['', '0m', '15', '1s', '-1h', '8d', '1e9m', '1 h'])
      expect(() => duration(wrong)).toThrow('is no time to wait');
  });
});
