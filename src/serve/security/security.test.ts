import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../store/index.js';
import { asking, HOSTILE, smallRecord, TOKEN } from '../fixture.js';
import { isLoopback } from './index.js';

let store: Store;
let api: ReturnType<typeof asking>;
beforeAll(async () => {
  store = await smallRecord();
  api = asking(store);
});
afterAll(() => store.close());

const decision = JSON.stringify({ mention: 'a1:0', reviewer: 'ada', verdict: 'right' });
const write = (headers: Record<string, string>, body = decision, to = api) =>
  to.ask('/api/review/decisions', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${TOKEN}`, ...headers },
  });
const code = async (answer: Response) => JSON.parse(await answer.text()).error.code;

describe('names of the server', () => {
  it.each(['localhost', 'localhost:4000', '127.0.0.1:4000', '[::1]:4000', 'LOCALHOST'])(
    'answers as %s',
    async (Host) => {
      expect((await api.ask('/api/health', { headers: { Host } })).status).toBe(200);
    },
  );

  it.each(['evil.example', 'evil.example:4000', '127.0.0.1.evil.example', 'localhost@evil.example', '', 'localhost:x'])(
    'does not answer as %j, neither the API nor the page',
    async (Host) => {
      for (const path of ['/api/overview', '/openapi.json', '/']) {
        const answer = await api.ask(path, { headers: { Host } });
        expect([answer.status, await code(answer)]).toEqual([421, 'unknown_host']);
      }
    },
  );

  it('answers under the name it is bound to', async () => {
    const bound = asking(store, { hosts: ['192.0.2.7', '2001:db8::7'] });
    for (const Host of ['192.0.2.7:80', '[2001:db8::7]'])
      expect((await bound.ask('/api/health', { headers: { Host } })).status).toBe(200);
  });

  it('tells addresses of this machine from others', () => {
    expect(['127.0.0.1', '127.1.2.3', '::1', 'localhost'].map(isLoopback)).toEqual([true, true, true, true]);
    expect(['0.0.0.0', '::', '192.0.2.7', '127.0.0.1.evil.example'].map(isLoopback)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the token', () => {
  it('is needed for writing', async () => {
    for (const Authorization of ['', 'Bearer wrong', `Bearer ${TOKEN}x`, `Basic ${btoa('ada:wrong')}`]) {
      const answer = await write({ Authorization });
      expect([answer.status, await code(answer)]).toEqual([401, 'token_needed']);
    }
    expect(await store.reviews.log()).toEqual([]);
    expect((await write({})).status).toBe(201);
    expect((await write({ Authorization: `Basic ${btoa(`ada:${TOKEN}`)}` })).status).toBe(201);
  });

  it('is needed for reading the record too where others can reach it, but not for the documentation', async () => {
    const open = asking(store, { tokenToRead: true });
    const paths = [
      '/api/overview',
      '/api/episodes.csv',
      '/api/export/mentions-csv',
      '/changes.atom',
      '/dyads/FRA/GHA.ics',
    ];
    for (const path of paths) {
      expect((await open.ask(path)).status, path).toBe(401);
      expect((await open.ask(path, { headers: { Authorization: `Bearer ${TOKEN}` } })).status, path).toBe(200);
    }
    expect((await open.ask('/docs')).status).toBe(200);
  });

  it('cannot be guessed at leisure', async () => {
    const one = asking(store);
    const tries = [];
    for (let i = 0; i < 25; i++)
      tries.push((await write({ Authorization: `Bearer guess-${i}` }, decision, one)).status);
    expect(tries.slice(0, 20).every((status) => status === 401)).toBe(true);
    expect(tries.at(-1)).toBe(429);
  });
});

describe('writes from elsewhere', () => {
  it.each([
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'http://localhost:5000' },
    { Origin: 'http://localhost:4000', 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ])('are refused: %j', async (headers) => {
    const answer = await write(headers);
    expect([answer.status, await code(answer)]).toEqual([403, 'cross_site']);
  });

  it('are taken from the page of the server', async () => {
    expect((await write({ Origin: 'http://localhost:4000', 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201);
  });

  it('must be JSON, as forms of other sites are not', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx'])
      expect(await code(await write({ 'Content-Type': type })), type).toBe('not_json');
    expect(await code(await write({}, '{"mention":'))).toBe('bad_request');
  });
});

describe('limits', () => {
  it('on how often a client asks', async () => {
    const slow = asking(store, { rates: { reading: { burst: 3, perSecond: 0.5 } } });
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await slow.ask('/api/health')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const answer = await slow.ask('/api/health');
    expect(answer.headers.get('Retry-After')).toBe('2');
    expect(await code(answer)).toBe('too_many_requests');
  });

  it('on how often a client writes', async () => {
    const slow = asking(store, { rates: { writing: { burst: 1, perSecond: 0.5 } } });
    expect((await write({}, decision, slow)).status).toBe(201);
    expect((await write({}, decision, slow)).status).toBe(429);
    expect((await slow.ask('/api/health')).status).toBe(200);
  });

  it('on the size of what is sent', async () => {
    const large = JSON.stringify({ mention: 'a1:0', reviewer: 'ada', verdict: 'right', note: 'x'.repeat(70_000) });
    const answer = await write({ 'Content-Length': String(large.length) }, large);
    expect([answer.status, await code(answer)]).toEqual([413, 'too_large']);
    const long = await api.ask(`/api/search?q=${'x'.repeat(9_000)}`);
    expect([long.status, await code(long)]).toEqual([414, 'too_long']);
  });
});

describe('answers', () => {
  it('tell the browser to run nothing inline and to be framed by nobody, faults included', async () => {
    for (const path of ['/api/overview', '/api/nothing', '/docs', '/', '/changes.atom']) {
      const { headers } = await api.ask(path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe-|\*|https?:/);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    }
  });

  it('give hostile text as text: typed as JSON, and never as an address to follow', async () => {
    const answer = await api.ask(`/api/articles/${encodeURIComponent('a/5 <b>')}`);
    expect(answer.headers.get('Content-Type')).toContain('application/json');
    const text = await answer.text();
    expect(JSON.parse(text).title).toBe(HOSTILE);
    expect(text).not.toContain('javascript:');
  });
});

describe('the page', () => {
  let folder: string;
  let page: ReturnType<typeof asking>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-page-'));
    await mkdir(join(folder, 'dist', 'assets'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'dist', 'index.html'), '<!doctype html><title>page</title>');
    await writeFile(join(folder, 'dist', 'assets', 'index-abcd1234.js'), 'export {};');
    page = asking(store, { page: pathToFileURL(join(folder, 'dist/')) });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is its files, kept for ever where their name holds their hash, and itself for every view', async () => {
    const script = await page.ask('/assets/index-abcd1234.js');
    expect(script.headers.get('Content-Type')).toContain('text/javascript');
    expect(script.headers.get('Cache-Control')).toContain('immutable');
    for (const path of ['/', '/index.html', '/dyads/USA/RUS', '/episodes/x-1']) {
      const answer = await page.ask(path);
      expect(await answer.text(), path).toContain('<title>page</title>');
      expect(answer.headers.get('Cache-Control')).toBe('no-cache');
    }
  });

  it('gives nothing that is not its own', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/../../secret.txt',
      '/secret.txt',
    ])
      expect(await (await page.ask(path)).text(), path).not.toContain('secret');
    expect((await page.ask('/assets/none-abcd1234.js')).status).toBe(404);
    expect((await page.ask('/api/none')).status).toBe(404);
  });

  it('says so where it has not been built', async () => {
    const none = asking(store, { page: pathToFileURL(join(folder, 'none/')) });
    const answer = await none.ask('/');
    expect([answer.status, await code(answer)]).toEqual([503, 'page_not_built']);
  });
});
