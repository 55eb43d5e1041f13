import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAIN } from '../export/fixture.js';
import { FORMATS } from '../export/index.js';
import { openSqlite } from '../store/index.js';
import { run } from './run.js';

let folder: string;
let store: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-export-'));
  store = join(folder, 'record.db');
  const opened = await openSqlite(store);
  await opened.add(PLAIN);
  await opened.close();
});
afterAll(() => rm(folder, { recursive: true }));

async function demarche(args: readonly string[], isTTY = false) {
  const out: Buffer[] = [];
  let err = '';
  const code = await run(['export', ...args], {
    stdin: Readable.from([]),
    stdout: { write: (s) => out.push(Buffer.from(s as string)), isTTY, columns: 100 },
    stderr: { write: (s) => (err += s) },
    env: { DEMARCHE_STORE: store },
  });
  return { code, out: Buffer.concat(out), err };
}

describe('export', () => {
  it('names every format in its help', async () => {
    const { out } = await demarche(['--help']);
    for (const { name, summary } of FORMATS) expect(String(out)).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
  });

  it.each(FORMATS.map(({ name }) => name))('writes %s to a file as to standard output', async (name) => {
    const { code, out } = await demarche([name]);
    expect(code).toBe(0);
    const file = join(folder, `out.${name}`);
    const written = await demarche([name, '-o', file, '--json']);
    expect(JSON.parse(String(written.out))).toEqual({ file, format: name, bytes: out.length });
    expect((await readFile(file)).equals(out)).toBe(true);
  });

  it('takes the conditions that episodes takes, and ids', async () => {
    const lines = async (...args: string[]) => String((await demarche(['jsonl', ...args])).out).split('\n').length - 1;
    const all = await lines();
    expect(all).toBeGreaterThan(2);
    expect(await lines('--party', 'Peru')).toBe(2);
    expect(await lines('--party', 'PER', 'ITA')).toBe(1);
    expect(await lines('--status', 'cancelled', '--from', '2020')).toBe(1);
    const [episode] = String((await demarche(['jsonl', '--party', 'ITA'])).out).split('\n');
    const { id } = JSON.parse(episode!).episode;
    expect(await lines('--episode', id.slice(-6))).toBe(1);
    expect(await lines('--episode', id, '--party', 'PER')).toBe(1);
  });

  it('links to the page where one is named, and to nothing else', async () => {
    const linked = String((await demarche(['dossier', '--base', 'https://record.example.org/'])).out);
    expect(linked).toContain('href="https://record.example.org/episodes/');
    expect(await demarche(['dossier', '--base', 'javascript:alert(1)'])).toMatchObject({ code: 2 });
  });

  it('keeps what is binary off a terminal', async () => {
    const { code, out, err } = await demarche(['mentions-parquet'], true);
    expect({ code, out: String(out) }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Name a file with -o');
  });

  it('says so where there is nothing, and leaves a file that is there as it is', async () => {
    const file = join(folder, 'kept.csv');
    await writeFile(file, 'kept');
    expect(await demarche(['mentions-csv', '--party', 'TUV', '-o', file])).toMatchObject({
      code: 1,
      err: expect.stringContaining('no such engagement'),
    });
    expect(await readFile(file, 'utf8')).toBe('kept');
  });

  it('names a file that it cannot write, and leaves nothing half done', async () => {
    const { code, err } = await demarche(['jsonl', '-o', join(folder, 'none', 'x.jsonl')]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('x.jsonl cannot be written (ENOENT)') });
    expect((await demarche(['jsonl', '-o', folder])).code).toBe(1);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('refuses a format that there is not', async () => {
    expect(await demarche(['xlsx'])).toMatchObject({ code: 2, err: expect.stringContaining('Allowed choices are') });
  });
});
