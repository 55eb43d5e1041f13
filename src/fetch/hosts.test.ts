import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { WebClient } from './client.js';
import type { FaultKind } from './fault.js';
import { type Host, host, page, type Route, type Routes, status, TestClock, to } from './host.fixture.js';

const LIMITS = { bytes: 64 * 1024, connect: 2_000, headers: 250, idle: 250, whole: 1_000, redirects: 4, tries: 3 };

const open: Host[] = [];
const clients: WebClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
  for (const one of open.splice(0)) await one.close();
});

async function started(routes: Routes) {
  const one = await host(routes);
  open.push(one);
  const clock = new TestClock();
  const client = new WebClient({ allowPrivate: true, limits: LIMITS, clock, gap: 0, random: () => 1 });
  clients.push(client);
  return { ...one, clock, client };
}

const sent =
  (body: Buffer, headers: Record<string, string>): Route =>
  (response) => {
    response.writeHead(200, headers).end(body);
  };
/** Sends a piece at a time until nobody listens. */
const drip =
  (piece: Buffer, pause: number, headers: Record<string, string> = {}): Route =>
  (response) => {
    response.writeHead(200, headers);
    const timer = setInterval(() => (response.destroyed ? clearInterval(timer) : response.write(piece)), pause);
    response.on('close', () => clearInterval(timer));
  };
/** Writes to the socket what is no answer of a server. */
const raw =
  (text: string, end: 'end' | 'reset' | 'stay' = 'end'): Route =>
  (response) => {
    const { socket } = response;
    socket?.write(text, () => {
      if (end === 'reset') socket.resetAndDestroy();
      else if (end === 'end') socket.end();
    });
  };
const TALKS = Buffer.from('Talks went on.');
const BOMB = Buffer.alloc(8 * 1024 * 1024);

interface Read {
  readonly reads: string;
  /** Path at which it ends. */
  readonly at?: string;
  readonly movedTo?: string;
}
interface Fails {
  readonly fails: FaultKind;
  readonly reason: RegExp;
}
interface Case {
  readonly routes: Routes;
  readonly expected: Read | Fails;
  /** Paths asked for, without `robots.txt`. */
  readonly asked?: readonly string[];
  readonly slept?: readonly number[];
}

/** Every way in which a host behaves, and what comes of it for whoever asks for `/a`. */
const HOSTS: Readonly<Record<string, Case>> = {
  'a page': { routes: { '/a': page() }, expected: { reads: 'Talks went on.' } },
  'a page in gzip': {
    routes: { '/a': sent(gzipSync(TALKS), { 'content-encoding': 'gzip' }) },
    expected: { reads: 'Talks went on.' },
  },
  'a page in deflate': {
    routes: { '/a': sent(deflateSync(TALKS), { 'content-encoding': 'deflate' }) },
    expected: { reads: 'Talks went on.' },
  },
  'a page in brotli': {
    routes: { '/a': sent(brotliCompressSync(TALKS), { 'content-encoding': 'br' }) },
    expected: { reads: 'Talks went on.' },
  },
  'a page in gzip in gzip': {
    routes: { '/a': sent(gzipSync(gzipSync(TALKS)), { 'content-encoding': 'gzip, gzip' }) },
    expected: { reads: 'Talks went on.' },
  },

  'redirects of every kind': {
    routes: {
      '/a': to('/b', 301),
      '/b': to('c', 302),
      '/c': to('//127.0.0.1:PORT/d', 303),
      '/d': to('/e', 307),
      '/e': page(),
    },
    expected: { reads: 'Talks went on.', at: '/e', movedTo: '/b' },
    asked: ['/a', '/b', '/c', '/d', '/e'],
  },
  'a page that has moved for good': {
    routes: { '/a': to('/b', 308), '/b': to('/c', 301), '/c': page() },
    expected: { reads: 'Talks went on.', at: '/c', movedTo: '/c' },
  },
  'a redirect to an address that is not escaped': {
    routes: {
      '/a': (response) =>
        raw('HTTP/1.1 302 Found\r\nLocation: /zürich\r\nContent-Length: 0\r\n\r\n')(response, undefined as never, 1),
      '/z%C3%BCrich': page(),
    },
    expected: { reads: 'Talks went on.' },
  },
  'a redirect to itself': {
    routes: { '/a': to('/a') },
    expected: { fails: 'redirect', reason: /leads on more than 4 times/ },
    asked: ['/a', '/a', '/a', '/a', '/a'],
  },
  'two that redirect to each other': {
    routes: { '/a': to('/b'), '/b': to('/a') },
    expected: { fails: 'redirect', reason: /more than 4/ },
  },
  'a redirect to nowhere': {
    routes: { '/a': status(302) },
    expected: { fails: 'redirect', reason: /does not say where/ },
  },
  'a redirect to a file': {
    routes: { '/a': to('file:///etc/hostname') },
    expected: { fails: 'address', reason: /^file: is not read/ },
  },
  'a redirect to a script': {
    routes: { '/a': to('javascript:alert(1)') },
    expected: { fails: 'address', reason: /^javascript: is not read/ },
  },
  'a redirect with a password': {
    routes: { '/a': to('http://ada:secret@127.0.0.1/') },
    expected: { fails: 'address', reason: /name or a password/ },
  },
  'a redirect to no address': {
    routes: { '/a': to('http://[') },
    expected: { fails: 'address', reason: /is no address/ },
  },
  'a redirect of endless length': {
    routes: { '/a': to(`/${'a'.repeat(6_000)}`) },
    expected: { fails: 'address', reason: /6\d\d\d characters long/ },
  },

  'headers that do not come': {
    routes: { '/a': () => {} },
    expected: { fails: 'limit', reason: /no headers in 0.25 seconds|not done in/ },
    asked: ['/a', '/a', '/a'],
  },
  'a body that does not come': {
    routes: { '/a': raw('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n', 'stay') },
    expected: { fails: 'limit', reason: /nothing more came for 0.25 seconds|not done in/ },
  },
  'a body that drips': {
    routes: { '/a': drip(Buffer.from('.'), 40) },
    expected: { fails: 'limit', reason: /not done in 1 seconds/ },
  },
  'a body without end': {
    routes: { '/a': drip(Buffer.alloc(16 * 1024), 1) },
    expected: { fails: 'limit', reason: /larger than/ },
    asked: ['/a'],
  },
  'a gzip bomb': {
    routes: { '/a': sent(gzipSync(BOMB), { 'content-encoding': 'gzip' }) },
    expected: { fails: 'limit', reason: /larger than/ },
    asked: ['/a'],
  },
  'a brotli bomb': {
    routes: { '/a': sent(brotliCompressSync(BOMB), { 'content-encoding': 'br' }) },
    expected: { fails: 'limit', reason: /larger than/ },
  },
  'a bomb in a bomb': {
    routes: { '/a': sent(gzipSync(gzipSync(BOMB)), { 'content-encoding': 'gzip, gzip' }) },
    expected: { fails: 'limit', reason: /larger than/ },
  },
  'headers without end': {
    routes: { '/a': status(200, { 'x-long': 'x'.repeat(60_000) }) },
    expected: { fails: 'limit', reason: /headers are too large/ },
    asked: ['/a'],
  },
  'encodings on encodings': {
    routes: { '/a': sent(TALKS, { 'content-encoding': 'gzip, gzip, gzip' }) },
    expected: { fails: 'network', reason: /in the encoding gzip, gzip, gzip/ },
  },
  'an encoding not asked for': {
    routes: { '/a': sent(TALKS, { 'content-encoding': 'zstd' }) },
    expected: { fails: 'network', reason: /in the encoding zstd/ },
  },
  'gzip that is none': {
    routes: { '/a': sent(TALKS, { 'content-encoding': 'gzip' }) },
    expected: { fails: 'network', reason: /does not inflate/ },
  },
  'gzip cut off': {
    routes: { '/a': sent(gzipSync(Buffer.from('Talks '.repeat(99))).subarray(0, -12), { 'content-encoding': 'gzip' }) },
    expected: { fails: 'network', reason: /does not inflate/ },
  },

  'a length that promises too much': {
    routes: { '/a': raw('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nTalks') },
    expected: { fails: 'network', reason: /broke off/ },
  },
  'a length that promises too little': {
    routes: { '/a': raw('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nTalks and more') },
    expected: { reads: 'Talks' },
  },
  'two lengths': {
    routes: { '/a': raw('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\nTalks') },
    expected: { fails: 'network', reason: /cannot be read|broke off/ },
  },
  'a connection reset in the middle': {
    routes: { '/a': raw('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nTalks', 'reset') },
    expected: { fails: 'network', reason: /broke off/ },
    asked: ['/a', '/a', '/a'],
    slept: [1000, 2000],
  },
  'what is no HTTP': {
    routes: { '/a': raw('220 mail.example ESMTP\r\n') },
    expected: { fails: 'network', reason: /cannot be read/ },
  },
  'nothing at all': { routes: { '/a': raw('') }, expected: { fails: 'network', reason: /broke off/ } },

  'a page that is gone': {
    routes: { '/a': status(410) },
    expected: { fails: 'status', reason: /status 410/ },
    asked: ['/a'],
  },
  'a page for members': {
    routes: { '/a': status(403) },
    expected: { fails: 'status', reason: /status 403/ },
    asked: ['/a'],
  },
  'a host that is down for a while': {
    routes: { '/a': (response, request, nth) => (nth < 3 ? status(503) : page())(response, request, nth) },
    expected: { reads: 'Talks went on.' },
    slept: [1000, 2000],
  },
  'a host that stays down': {
    routes: { '/a': status(500) },
    expected: { fails: 'status', reason: /status 500/ },
    asked: ['/a', '/a', '/a'],
  },
  'a host that asks to be left alone for a while': {
    routes: {
      '/a': (response, request, nth) =>
        (nth < 2 ? status(429, { 'retry-after': '7' }) : page())(response, request, nth),
    },
    expected: { reads: 'Talks went on.' },
    slept: [7000],
  },
  'a host that asks so by a date': {
    routes: {
      '/a': (response, request, nth) =>
        (nth < 2 ? status(503, { 'retry-after': 'Mon, 06 May 2019 12:00:09 GMT' }) : page())(response, request, nth),
    },
    expected: { reads: 'Talks went on.' },
    slept: [9000],
  },
  'a host that asks to be left alone for a day': {
    routes: { '/a': status(429, { 'retry-after': '86400' }) },
    expected: { fails: 'status', reason: /status 429/ },
    asked: ['/a'],
  },
  'a host that asks for nonsense': {
    routes: { '/a': status(429, { 'retry-after': '-1 soon' }) },
    expected: { fails: 'status', reason: /status 429/ },
    asked: ['/a', '/a', '/a'],
  },

  'rules that allow': {
    routes: { '/robots.txt': page('User-agent: *\nDisallow: /b'), '/a': page() },
    expected: { reads: 'Talks went on.' },
  },
  'rules that forbid': {
    routes: { '/robots.txt': page('User-agent: demarche\nDisallow: /a'), '/a': page() },
    expected: { fails: 'robots', reason: /forbids it/ },
    asked: [],
  },
  'rules that forbid where a redirect leads': {
    routes: { '/robots.txt': page('User-agent: *\nDisallow: /b'), '/a': to('/b'), '/b': page() },
    expected: { fails: 'robots', reason: /forbids it/ },
    asked: ['/a'],
  },
  'rules that are elsewhere': {
    routes: { '/robots.txt': to('/rules'), '/rules': page('User-agent: *\nDisallow: /'), '/a': page() },
    expected: { fails: 'robots', reason: /forbids it/ },
    asked: ['/rules'],
  },
  'rules that lead in a circle': {
    routes: { '/robots.txt': to('/robots.txt'), '/a': page() },
    expected: { reads: 'Talks went on.' },
  },
  'rules that fail': {
    routes: { '/robots.txt': status(500), '/a': page() },
    expected: { fails: 'robots', reason: /cannot be had.*status 500/ },
    asked: [],
  },
  'rules that hang': {
    routes: { '/robots.txt': () => {}, '/a': page() },
    expected: { fails: 'robots', reason: /cannot be had/ },
    asked: [],
  },
  'rules that are for members': {
    routes: { '/robots.txt': status(403), '/a': page() },
    expected: { reads: 'Talks went on.' },
  },
  'rules without end': {
    routes: { '/robots.txt': page(`User-agent: *\nDisallow: /a\n${'Disallow: /b\n'.repeat(100_000)}`), '/a': page() },
    expected: { fails: 'robots', reason: /forbids it/ },
    asked: [],
  },
  'rules of one endless line': {
    routes: { '/robots.txt': page(`User-agent: *\nDisallow: /${'*a'.repeat(400_000)}`), '/a': page() },
    expected: { reads: 'Talks went on.' },
  },
  'rules that are a page': {
    routes: { '/robots.txt': page('<html><body>Disallow: everything</body></html>'), '/a': page() },
    expected: { reads: 'Talks went on.' },
  },
  'rules that ask for patience': {
    routes: { '/robots.txt': page('User-agent: *\nCrawl-delay: 5'), '/a': to('/b'), '/b': page() },
    expected: { reads: 'Talks went on.' },
    slept: [5000, 5000],
  },
};

describe('hosts of every kind', () => {
  it.each(Object.entries(HOSTS))('%s', async (_, { routes, expected, asked, slept }) => {
    let port = '';
    const here = Object.fromEntries(
      Object.entries(routes).map(([path, route]): [string, Route] => [
        path,
        (response, request, nth) => {
          const write = response.writeHead.bind(response);
          response.writeHead = ((code: number, headers: Record<string, string> = {}) =>
            write(code, {
              ...headers,
              ...(headers.location && { location: headers.location.replace('PORT', port) }),
            })) as never;
          route(response, request, nth);
        },
      ]),
    );
    const { origin, client, clock, ...there } = await started(here);
    port = new URL(origin).port;
    const outcome = await client.get(`${origin}/a`).catch((error) => error);
    if ('reads' in expected) {
      expect(Buffer.from(outcome.bytes ?? String(outcome)).toString()).toBe(expected.reads);
      if (expected.at) expect(outcome.url).toBe(`${origin}${expected.at}`);
      expect(outcome.movedTo).toBe(expected.movedTo && `${origin}${expected.movedTo}`);
    } else {
      expect(outcome).toMatchObject({
        kind: expected.fails,
        reason: expect.stringMatching(expected.reason),
        remedy: expect.any(String),
      });
    }
    if (asked) expect(there.asked.filter((path) => path !== '/robots.txt')).toEqual(asked);
    if (slept) expect(clock.slept).toEqual(slept);
  });
});
