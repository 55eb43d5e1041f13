import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coded, contents, storeContract } from '../contract.js';
import { changesContract } from '../contract-changes.js';
import { feedsContract } from '../contract-feeds.js';
import { listingContract } from '../contract-listing.js';
import { voicesContract } from '../contract-voices.js';
import { defaultStorePath } from '../default-path.js';
import { StoreError } from '../store.js';
import { faultOf } from './faults.js';
import { openSqlite } from './open.js';
import { matchOf } from './words.js';

storeContract('SQLite', () => openSqlite(':memory:'));
changesContract('SQLite', () => openSqlite(':memory:'));
listingContract('SQLite', () => openSqlite(':memory:'));
feedsContract('SQLite', () => openSqlite(':memory:'));
voicesContract('SQLite', () => openSqlite(':memory:'));

describe('a store in a file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'demarche-store-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is made with its folders, and found again with what was in it', async () => {
    const path = join(folder, 'new', 'folder', 'record.db');
    const store = await openSqlite(path);
    await store.add([coded('a1', '2019-03-01', [{}])]);
    const before = await contents(store);
    await store.close();
    const again = await openSqlite(path);
    expect(await contents(again)).toEqual(before);
    await again.close();
  });

  it('is written by two at once, each in turn', async () => {
    const path = join(folder, 'shared.db');
    const [one, two] = [await openSqlite(path), await openSqlite(path)];
    await Promise.all(
      Array.from({ length: 6 }, (_, i) => (i % 2 ? one : two).add([coded(`a${i}`, '2019-03-01', [{ venue: 'Lima' }])])),
    );
    expect((await two.stats()).articles).toBe(6);
    expect(await contents(one)).toEqual(await contents(two));
    await one.close();
    await two.close();
  });

  it.each([
    [
      'a text file',
      (path: string) => writeFileSync(path, 'Nothing of the kind. '.repeat(100)),
      'not-a-store',
      'is not a demarche store',
    ],
    [
      "another program's database",
      (path: string) => new Database(path).prepare('create table notes (note text)').run(),
      'not-a-store',
      'but not a demarche store',
    ],
    ['a folder', (path: string) => mkdirSync(path), 'unwritable', 'cannot be opened'],
  ])('refuses %s, and leaves it alone', async (name, make, fault, message) => {
    const path = join(folder, `${name}.db`);
    make(path);
    const opening = openSqlite(path);
    await expect(opening).rejects.toBeInstanceOf(StoreError);
    await expect(opening).rejects.toMatchObject({
      fault,
      message: expect.stringContaining(message),
      remedy: expect.stringContaining('--store'),
    });
  });

  it('refuses tables that a newer version has made', async () => {
    const path = join(folder, 'newer.db');
    await (await openSqlite(path)).close();
    const raw = new Database(path);
    raw.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')");
    raw.close();
    await expect(openSqlite(path)).rejects.toMatchObject({
      fault: 'newer',
      message: expect.stringContaining('9999-later'),
    });
  });

  it('names the fault behind what SQLite reports', () => {
    const fault = (code: string) => (faultOf(Object.assign(new Error(code), { code }), 'x.db') as StoreError).fault;
    expect(['SQLITE_BUSY', 'SQLITE_READONLY', 'SQLITE_CORRUPT', 'SQLITE_FULL', 'EACCES'].map(fault)).toEqual([
      'locked',
      'unwritable',
      'broken',
      'unwritable',
      'unwritable',
    ]);
    const mistake = new TypeError('x is not a function');
    expect(faultOf(mistake, 'x.db')).toBe(mistake);
  });
});

describe('a process killed while it adds', () => {
  // The process runs the sources as they are now: no build is needed, and none can be stale.
  const sources = new URL('../index.ts', import.meta.url).href;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'demarche-kill-'));
    writeFileSync(
      join(folder, 'add.mjs'),
      `import { readFileSync } from 'node:fs';
       import { openSqlite } from '${sources}';
       const store = await openSqlite(process.argv[2]);
       for (const article of JSON.parse(readFileSync(process.argv[3], 'utf8'))) {
         await store.add([article]);
         process.stdout.write(article.article.id + '\\n');
       }`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const all = Array.from({ length: 400 }, (_, i) =>
    coded(
      `a${i}`,
      `2019-0${1 + (i % 9)}-10`,
      [
        { act: 'schedule', venue: i % 3 ? 'Lima' : 'Turin', format: 'summit', level: 'head' },
        { act: 'invite', actor: ['ITA'], recipient: ['PER'], format: 'visit' },
      ],
      `Report number ${i} of the day.`,
    ),
  );

  it.each([1, 7, 40])(
    'keeps every article that was said to be added, and no half of another (killed after %d)',
    async (after) => {
      const [path, input] = [join(folder, `killed-${after}.db`), join(folder, 'articles.json')];
      writeFileSync(input, JSON.stringify(all));
      const child = spawn(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), join(folder, 'add.mjs'), path, input],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const ended = once(child, 'close');
      const said: string[] = [];
      for await (const id of createInterface({ input: child.stdout })) {
        said.push(id);
        if (said.length === after) child.kill('SIGKILL');
      }
      expect((await ended)[1]).toBe('SIGKILL');
      const store = await openSqlite(path);
      const kept = all.slice(0, (await store.stats()).articles);
      expect(said.length).toBeLessThan(all.length);
      expect(kept.length).toBeGreaterThanOrEqual(said.length);
      const fresh = await openSqlite(':memory:');
      await fresh.add(kept);
      expect(await contents(store)).toEqual(await contents(fresh));
      expect(await store.add([all[0]!])).toEqual(['known']);
      await store.close();
      await fresh.close();
    },
  );
});

describe('matchOf', () => {
  it('asks for all words, and for words in quotes together', () => {
    expect(matchOf('cold  reply')).toBe('"cold" "reply"');
    expect(matchOf('the "cold reply" OR')).toBe('"the" "cold reply" "OR"');
    expect(matchOf('say "unfinished')).toBe('"say" "unfinished"');
    expect(matchOf(' – * ')).toBeUndefined();
  });
});

describe('defaultStorePath', () => {
  it('is in the folder that the platform has for data', () => {
    expect(defaultStorePath('linux', { XDG_DATA_HOME: '/data' }, '/home/ada')).toBe('/data/demarche/record.db');
    expect(defaultStorePath('linux', {}, '/home/ada')).toBe('/home/ada/.local/share/demarche/record.db');
    expect(defaultStorePath('darwin', {}, '/Users/ada')).toBe(
      '/Users/ada/Library/Application Support/demarche/record.db',
    );
    expect(defaultStorePath('win32', { LOCALAPPDATA: 'D:/ada' }, 'C:/ada')).toContain('demarche');
  });
});
