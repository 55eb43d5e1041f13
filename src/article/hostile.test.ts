import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageOf, readArticles } from './fixture.js';
import { readBytes } from './formats/reading.fixture.js';
import { LARGEST_PIECE } from './limits.js';
import { pieces } from './pieces.js';
import { sourceLabel } from './source.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
});
afterEach(() => rm(folder, { recursive: true }));

const lol = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${lol}]><rss version="2.0"><channel><title>x</title><item><title>&l12;</title></item></channel></rss>`;
const thief =
  '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><description>&e;</description></item></channel></rss>';
const article = '{"id": "after", "text": "They met."}\n';

describe('hostile input ends in quarantine with a clear reason', () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    [
      'a page of 50 MB',
      'a.html',
      Buffer.alloc(50_000_000, '<p>They met.</p>'),
      /larger than 16 MB, which no article is/,
    ],
    ['a feed that never ends', 'a.rss', `<rss><channel>${'<item>'.repeat(3_000_000)}`, /larger than 16 MB/],
    ['a picture called a page', 'a.html', Buffer.from('89504e470d0a1a0a0000', 'hex'), /it is a PNG picture/],
    ['a document called a text', 'a.txt', '%PDF-1.7\n...', /it is a PDF document/],
    ['binary data called a table', 'a.csv', Uint8Array.of(1, 0, 2, 0), /it holds binary data, no text/],
    ['a text of one line of 5 MB', 'a.txt', 'They met. '.repeat(500_000), /the text is 5,000,000 characters long/],
    ['a text in another encoding', 'a.txt', Buffer.from('Zürich', 'latin1'), /not UTF-8 text/],
    ['JSON nested 100,000 deep', 'a.json', '['.repeat(100_000), /not JSON|not an article/],
    ['closed JSON nested 100,000 deep', 'a.jsonl', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /not an article/],
    [
      'a date in the year 30000',
      'a.jsonl',
      '{"text": "They met.", "published": "30000-01-01"}',
      /"published" is no ISO date/,
    ],
    ['entities that multiply', 'a.rss', bomb, /./],
    ['an entity that reads files', 'a.rss', thief, /./],
    ['a file packed with what is not read', 'a.jsonl.bz2', 'BZh91AY&SY', /it is packed with bzip2/],
    ['an empty file', 'a.json', '', /it holds no JSON value/],
    ['a table without rows', 'a.csv', '', /it holds no row of names/],
  ])('%s', async (_, name, bytes, reason) => {
    const { articles, told } = await readBytes(folder, name, bytes);
    expect(articles).toEqual([]);
    expect(told).toEqual([expect.stringMatching(reason)]);
    expect(JSON.stringify(told)).not.toMatch(/root:|lollol/);
  });

  it('a page whose tags are nested 200,000 deep ends one way or the other', async () => {
    const { told } = await readBytes(folder, 'a.html', `${'<div><b>'.repeat(100_000)}${pageOf(1)}`);
    expect(told).toHaveLength(1);
  });

  it.each(['a', 'Subscribe', 'Photo: AP', 'Read more:', 'May 1, 2014'])(
    'a text of nothing but lines of "%s" is gone through once, not once for each line',
    async (line) => {
      const { articles } = await readBytes(folder, 'a.txt', `They met.\n${`${line}\n`.repeat(30_000)}`);
      expect(articles).toHaveLength(1);
    },
  );

  it('a line that never ends is passed over, and what follows it is read', async () => {
    const bytes = `{"text": "${'x'.repeat(LARGEST_PIECE + 600_000)}"}\n${article}`;
    const { told } = await readBytes(folder, 'a.jsonl', bytes);
    expect(told).toEqual([':1: a line is longer than 16 MB', 'after']);
  });

  it.each(['a.jsonl', 'a.json', 'a.csv', 'a.warc', 'a.txt', 'a.html'])(
    'a stream called %s that never ends a line stays small',
    async (name) => {
      // As gzip it is short on disk, and sound as far as proportion goes.
      const bytes = gzipSync(Buffer.concat([Buffer.from(name === 'a.warc' ? 'WARC/1.0 ' : ''), noise(40_000_000)]), {
        level: 1,
      });
      const { articles, told } = await readBytes(folder, `${name}.gz`, bytes);
      expect(articles).toEqual([]);
      expect(told.length).toBeGreaterThan(0);
      expect(told.length).toBeLessThan(4);
    },
  );
});

/** Letters and digits without a blank or a line end. */
function noise(length: number): Buffer {
  const unit = Buffer.from(Array.from({ length: 4096 }, (_, i) => 97 + ((i * i * 7 + i) % 26)));
  return Buffer.alloc(length, unit);
}

describe('a folder', () => {
  const read = async (path: string) => {
    const told: string[] = [];
    for await (const reading of readArticles([path])) {
      told.push(
        'article' in reading
          ? reading.article.id
          : `${sourceLabel(reading.quarantined.source)}: ${reading.quarantined.reason}`,
      );
    }
    return told;
  };

  it('of one object a file, and of pages, is read through, links and all, each folder once', async () => {
    await mkdir(join(folder, 'a/b'), { recursive: true });
    await writeFile(join(folder, 'a/b/1.json'), '{"id": "one", "text": "They met."}');
    await writeFile(join(folder, 'a/2.json'), '{"id": "two", "text": "They met."}');
    await writeFile(join(folder, 'a/photo.png'), 'no article');
    await symlink(join(folder, 'a/b'), join(folder, 'c'));
    await symlink(join(folder, 'a/2.json'), join(folder, 'd.json'));
    expect((await read(folder)).sort()).toEqual(['one', 'two', 'two']);
  });

  it('with links that lead round or nowhere names them and goes on', async () => {
    await mkdir(join(folder, 'a'));
    await writeFile(join(folder, 'a/1.json'), '{"id": "one", "text": "They met."}');
    await symlink(folder, join(folder, 'a/up'));
    await symlink(join(folder, 'gone'), join(folder, 'b.json'));
    await symlink(join(folder, 'self.txt'), join(folder, 'self.txt'));
    expect(await read(folder)).toEqual([
      'one',
      `${join(folder, 'a/up')}: the link leads back to a folder that it lies in`,
      expect.stringMatching(/b\.json: it cannot be read: ENOENT/),
      expect.stringMatching(/self\.txt: it cannot be read: ELOOP/),
    ]);
  });
});

describe('pieces', () => {
  it('each have a buffer of their own, so that one can be handed on without the others', async () => {
    const stdin = Readable.from([Buffer.from(article.repeat(3))]);
    const buffers = new Set<ArrayBufferLike>();
    for await (const item of pieces(['-'], { stdin })) {
      if ('quarantined' in item) throw new Error(item.quarantined.reason);
      expect(item.bytes.byteLength).toBe(item.bytes.buffer.byteLength);
      buffers.add(structuredClone(item, { transfer: [item.bytes.buffer as ArrayBuffer] }).bytes.buffer);
    }
    expect(buffers.size).toBe(3);
  });
});
