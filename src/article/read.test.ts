import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArticles } from './fixture.js';
import type { ReadOptions } from './pieces.js';
import type { Reading } from './source.js';

const TEXT = 'Holm puts off visit\n\nPresident Holm has put off his visit to Lund, his office said.\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function read(inputs: string[], options?: ReadOptions): Promise<Reading[]> {
  const out: Reading[] = [];
  for await (const reading of readArticles(inputs, options)) out.push(reading);
  return out;
}

const article = (reading: Reading | undefined) => (reading && 'article' in reading ? reading.article : undefined);
const fault = (reading: Reading | undefined) => (reading && 'quarantined' in reading ? reading.quarantined : undefined);

describe('text files', () => {
  it('keeps the text unit for unit and takes what the manifest says', async () => {
    const text = TEXT.replaceAll('\n', '\r\n');
    const path = await file('a.txt', text);
    await file(
      'manifest.jsonl',
      '{"file": "a.txt", "outlet": "Courier", "agency": "NWA", "published": "2012-05-29"}\n',
    );
    const [byFile] = await read([path]);
    const [byFolder] = await read([folder]);
    expect(article(byFile)).toMatchObject({ text, outlet: 'Courier', agency: 'NWA', published: '2012-05-29' });
    expect(article(byFile)?.title).toBe('Holm puts off visit');
    expect(article(byFolder)).toEqual(article(byFile));
  });

  it('lets the caller override date and outlet', async () => {
    await file('a.txt', TEXT);
    await file('manifest.jsonl', '{"file": "a.txt", "outlet": "Courier", "published": "2012-05-29"}');
    const [reading] = await read([folder], { outlet: 'Ledger', published: '2013' });
    expect(article(reading)).toMatchObject({ outlet: 'Ledger', published: '2013' });
  });

  it('derives the same id from the same text, and another from another', async () => {
    const [a, b, c] = await read([
      await file('a.txt', TEXT),
      await file('b.txt', TEXT),
      await file('c.txt', `${TEXT}.`),
    ]);
    expect(article(a)?.id).toMatch(/^[0-9a-f]{16}$/);
    expect(article(b)?.id).toBe(article(a)?.id);
    expect(article(c)?.id).not.toBe(article(a)?.id);
  });

  it('says where a date read from the text stands', async () => {
    const [reading] = await read([await file('a.txt', `Holm puts off visit\n\nNWA, Tuesday 29 May 2012\n\n${TEXT}`)]);
    expect(article(reading)?.published).toBe('2012-05-29');
    expect(reading).toMatchObject({ dated: { rule: 'article/published:date-line' } });
  });

  it('quarantines a file that is not UTF-8, one that is empty, and one that the manifest names in vain', async () => {
    await file('a.txt', Uint8Array.of(0x48, 0xff, 0xfe));
    await file('b.txt', ' \n');
    await file('manifest.jsonl', '{"file": "gone.txt"}');
    const faults = (await read([folder])).map((r) => fault(r)?.reason);
    expect(faults).toEqual(['not UTF-8 text', 'the text is empty', expect.stringContaining('named in manifest.jsonl')]);
  });
});

describe('JSON', () => {
  it('reads JSON Lines, null and all, and goes on after a bad line', async () => {
    const lines = [
      JSON.stringify({ id: 'x', published: null, outlet: 'Courier', text: 'One.', topic: 'ignored' }),
      '{"id": "y", "text": ',
      '',
      '{"id": "z"}',
      '{"id": "p", "text": "Two.", "published": "29 May 2012"}',
      JSON.stringify({ text: 'Line\u2028separator.' }),
    ];
    const path = await file('a.jsonl', lines.join('\n'));
    const readings = await read([path]);
    expect(article(readings[0])).toEqual({ id: 'x', outlet: 'Courier', text: 'One.', furniture: [] });
    expect(fault(readings[1])).toMatchObject({ source: { file: path, line: 2 }, raw: lines[1] });
    expect(fault(readings[2])?.reason).toContain('"text"');
    expect(fault(readings[3])?.reason).toContain('"published" is no ISO date');
    expect(article(readings[4])?.text).toBe('Line\u2028separator.');
    expect(readings).toHaveLength(5);
  });

  it('reads a file with one article and a file with many', async () => {
    const one = await file('a.json', JSON.stringify({ text: 'One.', published: '2012' }, undefined, 2));
    const many = await file('b.json', JSON.stringify([{ text: 'Two.' }, 3]));
    const readings = await read([one, many]);
    expect(readings.map((r) => article(r)?.text)).toEqual(['One.', 'Two.', undefined]);
    expect(fault(readings[2])?.raw).toBe('3');
  });
});

describe('standard input', () => {
  const stdin = (...chunks: (string | Buffer)[]) => ({ stdin: Readable.from(chunks) });

  it('is JSON Lines, even where a chunk ends inside a character', async () => {
    const bytes = Buffer.from(`\n{"text": "Zürich."}\n{"text": "Bern."}\nno json\n`);
    const cut = bytes.indexOf(0xbc);
    const readings = await read(['-'], stdin(bytes.subarray(0, cut), bytes.subarray(cut)));
    expect(readings.map((r) => article(r)?.text)).toEqual(['Zürich.', 'Bern.', undefined]);
    expect(fault(readings[2])?.source).toEqual({ file: '-', line: 4 });
  });

  it('is a JSON document', async () => {
    const readings = await read(['-'], stdin('[\n {"text": "One."},\n {"text": "Two."}\n]\n'));
    expect(readings.map((r) => article(r)?.text)).toEqual(['One.', 'Two.']);
  });

  it('is a plain text', async () => {
    const [reading] = await read(['-'], stdin(TEXT.replaceAll('\n', '\r\n')));
    expect(article(reading)?.text).toBe(TEXT.replaceAll('\n', '\r\n'));
  });
});

describe('input that cannot be read at all', () => {
  it.each([
    ['a file that is not there', () => join(folder, 'nope.txt'), /nope\.txt does not exist/],
    ['an empty folder', () => folder, /holds no articles/],
  ])('%s', async (_, path, message) => {
    await expect(read([path()])).rejects.toMatchObject({
      message: expect.stringMatching(message),
      remedy: expect.any(String),
    });
  });

  it('a manifest with a bad line, named by its number', async () => {
    await file('a.txt', TEXT);
    await file('manifest.jsonl', '{"file": "a.txt"}\n{"file": "sub/b.txt"}\n');
    await expect(read([folder])).rejects.toThrow(/manifest\.jsonl:2: "file": is not the name of a file/);
  });
});
