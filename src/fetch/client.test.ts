import type { LookupAddress } from 'node:dns';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { innerRange, webAddress } from './address.js';
import { type ClientOptions, WebClient } from './client.js';
import type { Lookup } from './connect.js';
import { type Host, host, page, type Routes, status, TestClock, to } from './host.fixture.js';
import { Pace } from './pace.js';
import { pauseAfter } from './retry.js';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function listening(routes: Routes): Promise<Host> {
  const one = await host(routes);
  open.push(one);
  return one;
}

function client(options: ClientOptions = {}): WebClient {
  const one = new WebClient({ clock: new TestClock(), gap: 0, limits: { tries: 1, connect: 1_000 }, ...options });
  open.push(one);
  return one;
}

const found =
  (...answers: string[][]): Lookup =>
  (_host, _options, done) => {
    const addresses = (answers.length > 1 ? answers.shift() : answers[0])!;
    done(
      null,
      addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };

describe('what a request says', () => {
  it('tells who asks, and where to write to', async () => {
    const { origin, requests } = await listening({ '/a': page() });
    await client({ allowPrivate: true, contact: 'https://desk.example/news\r\nX-Evil: 1' }).get(`${origin}/a`);
    for (const { headers } of requests) {
      expect(headers['user-agent']).toMatch(/^demarche\/\d+\.\d+\.\d+ \(\+https:\/\/desk\.example\/newsX-Evil:1\)$/);
      expect(headers).not.toHaveProperty('x-evil');
      expect(headers).not.toHaveProperty('cookie');
    }
  });

  it('asks whether what is known has changed', async () => {
    const { origin } = await listening({
      '/a': (response, { headers }) => {
        const known = headers['if-none-match'] === '"1"' && headers['if-modified-since'] !== undefined;
        response.writeHead(known ? 304 : 200, { etag: '"1"', 'last-modified': 'Mon, 06 May 2019 12:00:00 GMT' }).end();
      },
    });
    const own = client({ allowPrivate: true });
    const first = await own.get(`${origin}/a`);
    expect(first).toMatchObject({ etag: '"1"', lastModified: 'Mon, 06 May 2019 12:00:00 GMT' });
    expect(await own.get(`${origin}/a`, first as never)).toBe('unchanged');
  });

  it('asks for the rules of a host once', async () => {
    const { origin, asked } = await listening({ '/a': page(), '/b': page() });
    const clock = new TestClock();
    const own = client({ allowPrivate: true, clock });
    await Promise.all([own.get(`${origin}/a`), own.get(`${origin}/b`)]);
    expect(asked.filter((path) => path === '/robots.txt')).toHaveLength(1);
    clock.time += 25 * 3_600_000;
    await own.get(`${origin}/a`);
    expect(asked.filter((path) => path === '/robots.txt')).toHaveLength(2);
  });
});

describe('addresses that are not of the public internet', () => {
  it.each([
    'http://127.0.0.1:PORT/a',
    'http://127.1:PORT/a',
    'http://0x7f000001:PORT/a',
    'http://2130706433:PORT/a',
    'http://localhost:PORT/a',
    'http://[::1]:PORT/a',
    'http://[::ffff:127.0.0.1]:PORT/a',
  ])('%s is not asked', async (address) => {
    const { origin, asked } = await listening({ '/a': page() });
    const outcome = client().get(address.replace('PORT', new URL(origin).port));
    await expect(outcome).rejects.toMatchObject({
      kind: 'address',
      reason: expect.stringContaining('loopback'),
      remedy: expect.stringContaining('--allow-private'),
    });
    expect(asked).toEqual([]);
  });

  it('are found out behind a name, one among public ones too, and behind a redirect', async () => {
    const { origin, asked } = await listening({ '/a': to('http://inner.example/') });
    const { port } = new URL(origin);
    const named = client({ lookup: found(['192.0.2.7', '10.0.0.1']) }).get(`http://outer.example:${port}/a`);
    await expect(named).rejects.toMatchObject({
      kind: 'address',
      reason: 'outer.example is at 192.0.2.7, which is reserved',
    });
    const mixed = client({ lookup: found(['8.8.8.8', '10.0.0.1']) }).get(`http://outer.example:${port}/a`);
    await expect(mixed).rejects.toMatchObject({ reason: 'outer.example is at 10.0.0.1, which is private' });
    expect(asked).toEqual([]);
  });

  it('are judged anew at each connection, so that a name may not change what it means', async () => {
    const { origin, asked } = await listening({ '/a': page() });
    const { port } = new URL(origin);
    // Public at the first look, this machine at the second.
    const outcome = client({ lookup: found(['203.0.113.1'], ['127.0.0.1']), limits: { tries: 2 } });
    await expect(outcome.get(`http://outer.example:${port}/a`)).rejects.toMatchObject({ kind: 'address' });
    await expect(outcome.get(`http://outer.example:${port}/a`)).rejects.toMatchObject({
      kind: 'address',
      reason: 'outer.example is at 127.0.0.1, which is loopback',
    });
    expect(asked).toEqual([]);
  });

  it.each([
    ['10.1.2.3', 'private'],
    ['172.31.0.1', 'private'],
    ['192.168.0.1', 'private'],
    ['127.0.0.53', 'loopback'],
    ['169.254.169.254', 'linkLocal'],
    ['100.100.100.200', 'carrierGradeNat'],
    ['168.63.129.16', 'metadata'],
    ['0.0.0.0', 'unspecified'],
    ['224.0.0.1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['192.0.2.1', 'reserved'],
    ['::1', 'loopback'],
    ['::ffff:10.0.0.1', 'private'],
    ['64:ff9b::7f00:1', 'rfc6052'],
    ['2002:7f00:1::', '6to4'],
    ['fe80::1%eth0', 'linkLocal'],
    ['fd00:ec2::254', 'uniqueLocal'],
    ['ff02::1', 'multicast'],
    ['not an address', 'invalid'],
    ['8.8.8.8', undefined],
    ['2606:4700::1111', undefined],
    ['::ffff:8.8.8.8', undefined],
  ])('%s is %s', (address, range) => {
    expect(innerRange(address)).toBe(range);
  });
});

describe('connections that do not come about', () => {
  it('says that there is no safe connection', async () => {
    const { origin } = await listening({});
    const outcome = client({ allowPrivate: true }).get(origin.replace('http:', 'https:'));
    await expect(outcome).rejects.toMatchObject({
      kind: 'network',
      reason: expect.stringContaining('no safe connection'),
    });
  });

  it('says that nobody listens, and that nobody has the name', async () => {
    const { origin, close } = await host({});
    await close();
    await expect(client({ allowPrivate: true }).get(origin)).rejects.toMatchObject({
      reason: 'the host refuses the connection',
    });
    const lookup: Lookup = (_host, _options, done) => done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []);
    await expect(client({ lookup }).get('http://nobody.example/')).rejects.toMatchObject({
      reason: 'no host of that name is found',
      passing: true,
    });
  });

  it('ends at once when it is told to', async () => {
    const { origin, asked } = await listening({ '/a': () => {} });
    const stop = new AbortController();
    const outcome = client({ allowPrivate: true }).get(`${origin}/a`, {}, stop.signal);
    await expect.poll(() => asked).toContain('/a');
    stop.abort();
    await expect(outcome).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('addresses', () => {
  it.each([
    'ftp://a.example/',
    'file:///etc/passwd',
    'javascript:1',
    'data:text/html,a',
    'http://',
    'talks',
    'http://u@a.example/',
  ])('%s is refused', (address) => {
    expect(() => webAddress(address)).toThrow(expect.objectContaining({ kind: 'address' }));
  });

  it('are refused or web addresses without name, password and fragment, whatever is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withFragments: true }), fc.string({ unit: 'binary' })), (text) => {
        try {
          const url = webAddress(text, 'https://base.example/');
          expect(url.href).toMatch(/^https?:\/\/[^#]+$/);
          expect(url.username + url.password + url.hash).toBe('');
        } catch (error) {
          expect(error).toMatchObject({ kind: 'address', remedy: expect.any(String) });
        }
      }),
    );
  });
});

describe('manners', () => {
  it('asks a host one thing at a time, with a pause, and other hosts meanwhile', async () => {
    const clock = new TestClock();
    const pace = new Pace(clock, 1_000);
    const starts: [string, number][] = [];
    const work = (name: string) => async () => void starts.push([name, clock.now() - start]);
    const start = clock.now();
    await Promise.all([
      pace.inTurn('a', undefined, undefined, work('a1')),
      pace.inTurn('a', undefined, undefined, work('a2')),
      pace.inTurn('b', undefined, undefined, work('b1')),
      pace.inTurn('a', 5_000, undefined, work('a3')),
      pace.inTurn('a', 3_600_000, undefined, work('a4')),
    ]);
    expect(Object.fromEntries(starts)).toMatchObject({ a1: 0, b1: 0, a2: 1_000, a3: 6_000, a4: 36_000 });
  });

  it('goes on with a host after a request that failed', async () => {
    const pace = new Pace(new TestClock(), 0);
    await expect(pace.inTurn('a', undefined, undefined, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await pace.inTurn('a', undefined, undefined, async () => 1)).toBe(1);
  });

  it('waits longer after every failure, up to a limit, and not all at one time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (failed, drawn) => {
        const pause = pauseAfter(failed, () => drawn);
        expect(pause).toBeGreaterThanOrEqual(0);
        expect(pause).toBeLessThanOrEqual(30_000);
        expect(pause).toBeLessThanOrEqual(pauseAfter(failed + 1, () => drawn));
      }),
    );
  });

  it('does not try again what will not pass', async () => {
    const { origin, asked } = await listening({ '/a': status(404) });
    await expect(client({ allowPrivate: true, limits: { tries: 5 } }).get(`${origin}/a`)).rejects.toMatchObject({
      status: 404,
    });
    expect(asked).toEqual(['/robots.txt', '/a']);
  });
});
