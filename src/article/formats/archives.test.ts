import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zipOf } from '../fixture.js';
import { readBytes } from './reading.fixture.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
});
afterEach(() => rm(folder, { recursive: true }));

const line = (n: number) => `${JSON.stringify({ id: `a${n}`, text: `The ministers met in town ${n}.` })}\n`;
const lines = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => line(from + i)).join('');

const read = async (name: string, bytes: Uint8Array | string) => (await readBytes(folder, name, bytes)).told;

const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `a${from + i}`);

describe('gzip', () => {
  it('is unpacked whatever it is called, on standard input too, and in several members', async () => {
    const bytes = Buffer.concat([gzipSync(lines(0, 3)), gzipSync(lines(3, 6))]);
    for (const name of ['a.jsonl.gz', 'dump', 'a.jsonl', '-']) expect(await read(name, bytes)).toEqual(ids(0, 6));
  });

  it('that is cut off gives the lines before the cut, and says so', async () => {
    const bytes = gzipSync(lines(0, 50_000));
    const told = await read('a.jsonl.gz', bytes.subarray(0, bytes.length >> 1));
    expect(told.length).toBeGreaterThan(10_000);
    expect(told.slice(0, -1)).toEqual(ids(0, told.length - 1));
    expect(told.at(-1)).toBe(`:${told.length}: the gzip data end too early`);
  });

  it('with a damaged member gives all others', async () => {
    const members = [0, 1, 2, 3].map((n) => gzipSync(lines(10 * n, 10 * n + 10)));
    members[1]!.fill(0xff, 30, 60);
    const told = await read('a.jsonl.gz', Buffer.concat(members));
    expect(told.filter((one) => one.startsWith('a'))).toEqual([...ids(0, 10), ...ids(21, 40)]);
    expect(told[10]).toMatch(/^:11: the gzip data are damaged \(.+\)$/);
    expect(told).toHaveLength(30);
  });

  it('with something else behind it gives what is gzip', async () => {
    const padded = Buffer.concat([gzipSync(line(1)), Buffer.alloc(5000), gzipSync(line(2)), Buffer.from('rubbish')]);
    expect(await read('a.jsonl.gz', padded)).toEqual([
      'a1',
      'a2',
      ':3: something that is no gzip lies among the gzip data',
    ]);
  });

  it('that inflates out of all proportion is given up', async () => {
    const told = await read('a.jsonl.gz', gzipSync(Buffer.alloc(100 * 1024 * 1024, `${' '.repeat(4096)}\n`)));
    expect(told.at(-1)).toMatch(/inflates to more than 200 times its size/);
  });
});

describe('zip', () => {
  it('holds any of the other kinds, packed again or not, and is read from standard input', async () => {
    const bytes = zipOf(
      { name: 'pages/', bytes: '' },
      { name: 'pages/a.jsonl.gz', bytes: gzipSync(lines(0, 2)) },
      { name: 'pages/b.csv', bytes: 'id,body\na2,They met.\n' },
      { name: 'photo.png', bytes: 'no article' },
      { name: 'inner.zip', bytes: zipOf({ name: 'c.json', bytes: line(3), method: 0 }), method: 0 },
    );
    for (const name of ['all.zip', '-']) expect(await read(name, bytes)).toEqual(ids(0, 4));
  });

  it('is a folder: what a manifest in it says counts', async () => {
    const manifest = '{"file": "a.txt", "id": "a7"}\n{"file": "gone.txt"}\n';
    const bytes = zipOf({ name: 'x/a.txt', bytes: 'They met.' }, { name: 'x/manifest.jsonl', bytes: manifest });
    const gone = '!x/gone.txt: it is named in manifest.jsonl, but no file of that name is in the archive';
    expect(await read('a.zip', bytes)).toEqual(['a7', gone]);
    const bad = zipOf({ name: 'a.txt', bytes: 'They met.' }, { name: 'manifest.jsonl', bytes: '{"file": 1}' });
    expect((await read('a.zip', bad))[0]).toMatch(/^: the zip archive cannot be read: manifest\.jsonl:1: "file"/);
  });

  it('goes on after a member that cannot be read', async () => {
    const damaged = zipOf({ name: 'a.txt', bytes: 'They met.', method: 0 }, { name: 'b.json', bytes: line(1) });
    damaged[40]! ^= 1;
    expect(await read('a.zip', damaged)).toEqual(['!a.txt: it is damaged: its checksum does not fit', 'a1']);
  });

  it.each([
    [
      'a name that leads out',
      { name: '../../etc/a.txt', bytes: 'x' },
      '!../../etc/a.txt: its name leads out of the archive',
    ],
    ['an absolute name', { name: '/etc/a.txt', bytes: 'x' }, '!/etc/a.txt: its name leads out of the archive'],
    ['a password', { name: 'a.txt', bytes: 'x', flags: 1 }, '!a.txt: it is encrypted'],
    ['a link', { name: 'a.txt', bytes: '/etc/passwd', mode: 0o120777 }, '!a.txt: it is a link to a file, not the file'],
    [
      'another method',
      { name: 'a.txt', bytes: 'x', method: 14 },
      '!a.txt: it is packed by method 14, which is not read',
    ],
    ['nothing to read', { name: 'a.png', bytes: 'x' }, ': the archive holds no articles'],
  ])('refuses a member with %s', async (_, member, told) => {
    expect(await read('a.zip', zipOf(member))).toEqual([told]);
  });

  it('that is cut off has lost its index, and says so', async () => {
    const bytes = zipOf({ name: 'a.json', bytes: line(0) });
    for (const name of ['a.zip', '-']) {
      const told = await read(name, bytes.subarray(0, -30));
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(/the zip archive cannot be read/);
    }
  });

  it('in which archives lie too deep is not followed', async () => {
    let bytes: Buffer = Buffer.from(line(0));
    for (let depth = 0; depth < 4; depth++) bytes = gzipSync(bytes);
    expect(await read('a.gz', bytes)).toEqual([': archives lie in archives more than 3 deep, as in a zip bomb']);
    const bomb = zipOf({ name: 'a.txt', bytes: Buffer.alloc(80 * 1024 * 1024) });
    expect((await read('a.zip', zipOf({ name: 'b.zip', bytes: bomb })))[0]).toMatch(/zip bomb|binary/);
  });
});
