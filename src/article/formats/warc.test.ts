import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { pageOf, response, type WarcRecord, warcRecord } from '../fixture.js';
import { readBytes } from './reading.fixture.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
});
afterEach(() => rm(folder, { recursive: true }));

const page = (n: number, more: Partial<WarcRecord> = {}) =>
  warcRecord({ type: 'response', block: response(pageOf(n)), url: `https://courier.example.org/${n}`, ...more });

/** Titles of what was read, and places and reasons of what was not. */
async function read(bytes: Uint8Array, name = 'a.warc'): Promise<string[]> {
  const { articles, told } = await readBytes(folder, name, bytes);
  return told.map((one) => articles.find(({ id }) => id === one)?.title ?? one);
}

const title = (n: number) => `Ministers meet in town ${n}`;

describe('a web archive', () => {
  it('gives the pages that were served, with their addresses, and passes over all else', async () => {
    const bytes = Buffer.concat([
      warcRecord({ type: 'warcinfo', block: 'software: ours', contentType: 'application/warc-fields' }),
      warcRecord({
        type: 'request',
        block: 'GET / HTTP/1.1\r\n\r\n',
        contentType: 'application/http; msgtype=request',
      }),
      page(1),
      warcRecord({ type: 'response', block: response(pageOf(2), [], '404 Not Found') }),
      warcRecord({ type: 'response', block: response('GIF89a', ['Content-Type: image/gif']) }),
      warcRecord({ type: 'metadata', block: 'fetchTimeMs: 7', contentType: 'application/warc-fields' }),
      warcRecord({ type: 'revisit', block: 'HTTP/1.1 200 OK\r\n\r\n' }),
      warcRecord({ type: 'resource', block: pageOf(3), contentType: 'text/html' }),
      warcRecord({ type: 'resource', block: 'Holm put off his visit to Lund.', contentType: 'text/plain' }),
    ]);
    const { articles, told } = await readBytes(folder, 'a.warc', bytes);
    expect(articles.map(({ title }) => title)).toEqual([title(1), title(3), undefined]);
    expect(articles[0]).toMatchObject({
      url: 'https://courier.example.org/1',
      published: expect.stringMatching(/^2014-06-04/),
    });
    expect(articles[2]).toMatchObject({ url: 'https://courier.example.org/', text: 'Holm put off his visit to Lund.' });
    expect(told).toHaveLength(3);
  });

  it('is read whether packed record by record, as a whole, or not at all, and from standard input', async () => {
    const records = [page(1), page(2), page(3)];
    const packings = [
      Buffer.concat(records),
      gzipSync(Buffer.concat(records)),
      Buffer.concat(records.map((one) => gzipSync(one))),
    ];
    for (const bytes of packings) {
      for (const name of ['a.warc.gz', 'CC-NEWS', '-'])
        expect(await read(bytes, name)).toEqual([title(1), title(2), title(3)]);
    }
  });

  it('is read as another program writes it', async () => {
    const chunks: Uint8Array[] = [];
    for (const n of [1, 2]) {
      const record = WARCRecord.create(
        {
          url: `https://courier.example.org/${n}`,
          date: '2014-06-04T10:15:00Z',
          type: 'response',
          warcVersion: 'WARC/1.1',
          statusline: 'HTTP/1.1 200 OK',
          httpHeaders: { 'Content-Type': 'text/html; charset=utf-8' },
        },
        (async function* () {
          yield Buffer.from(pageOf(n));
        })(),
      );
      chunks.push(await WARCSerializer.serialize(record, { gzip: n === 2 }));
    }
    expect(await read(chunks[0]!)).toEqual([title(1)]);
    expect(await read(chunks[1]!)).toEqual([title(2)]);
  });

  const chunked = (body: Buffer) =>
    Buffer.concat([
      Buffer.from(`a\r\n`),
      body.subarray(0, 10),
      Buffer.from(`\r\n${(body.length - 10).toString(16)};x=y\r\n`),
      body.subarray(10),
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
  const plain = Buffer.from(pageOf(1));
  it.each([
    ['chunks', chunked(plain), ['Transfer-Encoding: chunked']],
    ['gzip', gzipSync(plain), ['Content-Encoding: gzip']],
    ['gzip in chunks', chunked(gzipSync(plain)), ['Transfer-Encoding: chunked', 'Content-Encoding: gzip']],
    ['deflate', deflateSync(plain), ['Content-Encoding: deflate']],
    ['bare deflate', deflateRawSync(plain), ['Content-Encoding: deflate']],
    ['brotli', brotliCompressSync(plain), ['Content-Encoding: br']],
    ['nothing, whatever the headers say', plain, ['Transfer-Encoding: chunked', 'Content-Encoding: gzip']],
  ])('holds pages packed with %s', async (_, body, headers) => {
    expect(await read(warcRecord({ type: 'response', block: response(body, headers) }))).toEqual([title(1)]);
  });

  it.each([
    [
      'gzip that is cut off',
      gzipSync(plain).subarray(0, 99),
      'Content-Encoding: gzip',
      /packed with gzip and cannot be unpacked/,
    ],
    ['a bomb', gzipSync(Buffer.alloc(20_000_000)), 'Content-Encoding: gzip', /inflates to more than 16 MB/],
    [
      'what nobody knows',
      Buffer.from('\u0001\u0002'),
      'Content-Encoding: zstd',
      /packed with "zstd", which is not read/,
    ],
    ['chunks that are cut off', chunked(plain).subarray(0, 99), 'Transfer-Encoding: chunked', /a chunk is cut off/],
  ])('refuses a page packed with %s, and goes on', async (_, body, header, reason) => {
    const bytes = Buffer.concat([warcRecord({ type: 'response', block: response(body, [header]) }), page(2)]);
    const [wrong, right] = await read(bytes);
    expect(wrong).toMatch(/^#1: /);
    expect(wrong).toMatch(reason);
    expect(right).toBe(title(2));
  });
});

describe('a broken web archive', () => {
  it.each([
    ['no length', page(1, { length: 'x' }), 'the record does not say how long it is'],
    ['a length too small', page(1, { length: 40 }), 'the record is not 40 bytes long as it says'],
    ['a length too great', page(1, { length: 3000 }), 'the record is not 3000 bytes long as it says'],
    [
      'a length beyond the end',
      page(1, { length: 9_000_000 }),
      /the record is cut off: it says that it has 9000000 bytes/,
    ],
    ['no response in it', warcRecord({ type: 'response', block: 'oops' }), 'the record holds no response of HTTP'],
    ['rubbish before it', Buffer.from('rubbish\r\n\r\n'), 'no record begins where one should'],
  ])('goes on behind a record with %s', async (_, record, reason) => {
    const told = await read(Buffer.concat([page(0), record, page(2), page(3)]));
    expect(told[0]).toBe(title(0));
    expect(told.slice(-2)).toEqual([title(2), title(3)]);
    const wrong = told.find((one) => one.startsWith('#2: '))!.slice(4);
    if (typeof reason === 'string') expect(wrong).toBe(reason);
    else expect(wrong).toMatch(reason);
  });

  it('goes on behind damaged gzip', async () => {
    const members = [1, 2, 3, 4].map((n) => gzipSync(page(n)));
    members[1]!.fill(0xff, 40, 60);
    const told = await read(Buffer.concat(members), 'a.warc.gz');
    expect([told[0], ...told.slice(-2)]).toEqual([title(1), title(3), title(4)]);
    expect(told[1]).toMatch(/^#2: the gzip data are damaged/);
    expect(told).toHaveLength(4);
  });

  it('gives what comes before a cut', async () => {
    const bytes = Buffer.concat([1, 2, 3].map((n) => gzipSync(page(n))));
    const told = await read(bytes.subarray(0, -100), 'a.warc.gz');
    expect(told).toEqual([title(1), title(2), '#3: the gzip data end too early']);
  });

  it('passes over a record that is larger than any article', async () => {
    const huge = warcRecord({ type: 'response', block: Buffer.alloc(17 * 1024 * 1024, 'x') });
    const told = await read(Buffer.concat([huge, page(2)]));
    expect(told).toEqual([
      expect.stringMatching(/^#1: the record has \d+ bytes; no article is larger than 16 MB/),
      title(2),
    ]);
  });
});
