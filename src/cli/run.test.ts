import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf, response, warcRecord, zipOf } from '../article/fixture.js';
import { COMMANDS } from './commands/index.js';
import { run } from './run.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

let folder: string;
let store: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  store = join(folder, 'record.db');
  const added = await demarche('add', EXAMPLES);
  expect(added.code).toBe(0);
  // A slow machine may have had the time to tell how far it is.
  expect(added.err.replace(/^demarche: \d+ articles, .*\n/gm, '')).toBe('');
  expect(added.out).toMatch(/^12 articles added; \d+ mentions read\. The record is in .*record\.db\.\n$/);
});
afterAll(() => rm(folder, { recursive: true }));

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Setting {
  readonly stdin?: string;
  readonly tty?: boolean;
  readonly env?: Record<string, string>;
}

async function demarcheWith(setting: Setting, ...args: string[]): Promise<Result> {
  let [out, err] = ['', ''];
  const code = await run(args, {
    stdin: Readable.from(setting.stdin === undefined ? [] : [setting.stdin]),
    stdout: { write: (s) => (out += s), isTTY: setting.tty ?? false, columns: 100 },
    stderr: { write: (s) => (err += s), isTTY: setting.tty ?? false },
    env: { DEMARCHE_STORE: store, ...setting.env },
  });
  return { code, out, err };
}

const demarche = (...args: string[]) => demarcheWith({}, ...args);
const json = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('add', () => {
  it('changes nothing the second time', async () => {
    expect((await demarche('add', EXAMPLES, '--json')).out).toContain('"added":0,"known":');
  });

  it('goes on after a bad line, names it, and tells by its exit code', async () => {
    const path = join(folder, 'mixed.jsonl');
    await writeFile(path, '{"id": "ok-1", "text": "The ministers of Peru and Chile met in Lima."}\n{"id": 7}\n');
    const { code, out, err } = await demarcheWith({ env: { DEMARCHE_STORE: join(folder, 'mixed.db') } }, 'add', path);
    expect(code).toBe(3);
    expect(out).toContain('1 article added, 1 could not be read');
    expect(err).toContain(`${path}:2: not an article: "text"`);
    const status = await demarcheWith({ env: { DEMARCHE_STORE: join(folder, 'mixed.db') } }, 'status');
    expect(status.out).toContain('quarantine 1');
    expect(status.out).toContain(`${path}:2`);
  });
});

describe('archives', () => {
  it('are added as they are, and what is broken in them is named', async () => {
    const row = (n: number) => `z${n},2014-06-04,"The ministers of Peru and Chile met in Lima, room ${n}."\n`;
    const crawl = [1, 2].map((n) => gzipSync(warcRecord({ type: 'response', block: response(pageOf(n)) })));
    const paths = Object.entries({
      'crawl.warc.gz': Buffer.concat([...crawl, crawl[0]!.subarray(0, 99)]),
      'dump.csv': `id,date,body\n${row(1)}${row(2)}`,
      'pages.zip': zipOf({ name: 'a/b.html', bytes: pageOf(3) }, { name: '../c.txt', bytes: 'x' }),
    }).map(([name, bytes]) => ({ path: join(folder, name), bytes }));
    for (const { path, bytes } of paths) await writeFile(path, bytes);
    const own = { env: { DEMARCHE_STORE: join(folder, 'archives.db') } };
    const added = await demarcheWith(own, 'add', ...paths.map(({ path }) => path));
    expect(added.out).toMatch(/^5 articles added, 2 could not be read/);
    expect(added.err).toMatch(/crawl\.warc\.gz#3: the gzip data end too early/);
    expect(added.err).toMatch(/pages\.zip!\.\.\/c\.txt: its name leads out of the archive/);
    expect(added.code).toBe(3);
  });
});

describe('quarantine and runs', () => {
  it('lists, shows and tries again what could not be read, and tells of the runs', async () => {
    const path = join(folder, 'faulty.jsonl');
    const env = { DEMARCHE_STORE: join(folder, 'faulty.db') };
    await writeFile(path, '{"id": "ok", "text": "The ministers of Peru and Chile met in Lima."}\n{"id": 7}\n');
    expect((await demarcheWith({ env }, 'add', path)).code).toBe(3);
    const listed = await demarcheWith({ env }, 'quarantine');
    expect(listed.out).toContain(`1 ${path}:2: not an article`);
    expect((await demarcheWith({ env }, 'quarantine', 'show', '1')).out).toContain('{"id": 7}');
    expect(await demarcheWith({ env }, 'quarantine', 'show', '9')).toMatchObject({ code: 1 });
    expect(await demarcheWith({ env }, 'quarantine', 'burn')).toMatchObject({ code: 2 });
    expect(await demarcheWith({ env }, 'quarantine', 'retry')).toMatchObject({ code: 3 });
    await writeFile(path, '{"id": "ok", "text": "The ministers met."}\n{"id": "7", "text": "They met again."}\n');
    const again = await demarcheWith({ env }, 'quarantine', 'retry', '1');
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('1 can be read now') });
    expect((await demarcheWith({ env }, 'quarantine')).out).toContain('empty');
    const runs = json((await demarcheWith({ env }, 'runs', '--json')).out);
    expect(runs.map(({ added, quarantined, stopped }) => [added, quarantined, stopped])).toEqual([
      [1, 0, 'done'],
      [0, 1, 'done'],
      [1, 1, 'done'],
    ]);
    expect((await demarcheWith({ env }, 'runs')).out).toContain(`from ${path}`);
  });
});

describe('the record', () => {
  it('tells the engagements of a dyad, by codes or names', async () => {
    const { code, out } = await demarche('timeline', 'USA', 'the Kremlin');
    expect(code).toBe(0);
    expect(out).toContain('Seattle');
    expect(out).toContain('Northern Wire, 2010-03-02');
    expect(await demarche('timeline', 'united states', 'rus')).toMatchObject({ code: 0, out });
    expect(out).not.toContain('Fukuoka');
    expect(out).not.toContain('\u001b');
  });

  it('keeps to the time asked for', async () => {
    const { out } = await demarche('timeline', 'JPN', '--to', '2014-10', '--json');
    const dossiers = json(out);
    expect(dossiers.length).toBeGreaterThan(0);
    for (const { episode } of dossiers) expect(episode.parties).toContain('JPN');
    expect(await demarche('timeline', 'JPN', '--to', '2013')).toMatchObject({ code: 1, out: '' });
  });

  it('gives a dossier with its sources, and the article and the mentions that it names', async () => {
    const [episode] = json((await demarche('episodes', '--party', 'JPN', 'KOR', '--act', 'postpone', '--json')).out);
    const { out } = await demarche('show', episode.id);
    for (const heading of ['What happened', 'Each side’s account', 'Sources']) expect(out).toContain(heading);
    expect(out).toMatch(/Pacific Wire, 2014-10-10 \[[0-9a-f]{16}\]; reprinted by The Island Post/);
    const [dossier] = json((await demarche('show', episode.id.slice(-6), '--json')).out);
    expect(dossier.episode).toEqual(episode);

    const article = dossier.articles[0].id;
    const shown = await demarche('show', article);
    expect(shown.out).toContain('[1 ');
    const { article: read, mentions } = json((await demarche('show', article, '--json')).out)[0];
    for (const { id, quote, span } of mentions) {
      expect(read.text.slice(...span)).toBe(quote);
      const explained = await demarche('explain', id);
      expect(explained.out).toMatch(/act\s+\w+/);
      expect(explained.out).toContain('by coding/');
    }
  });

  it('marks furniture in an article and says where its date was read', async () => {
    const [dossier] = json((await demarche('timeline', 'USA', 'RUS', '--json')).out).filter((d) =>
      d.articles.some((a: { outlet: string }) => a.outlet === 'The Baltic Observer'),
    );
    const { id } = dossier.articles.find((a: { outlet: string }) => a.outlet === 'The Baltic Observer');
    const { out } = await demarche('show', id);
    expect(out).toContain('2010-03-09 (text: “9 March 2010”)');
    expect(out).toContain('‹Support The Baltic Observer!›');
  });

  it('shows colours on a terminal and none where they are not wanted', async () => {
    expect((await demarcheWith({ tty: true }, 'episodes')).out).toContain('\u001b[');
    expect((await demarcheWith({ tty: true, env: { NO_COLOR: '1' } }, 'episodes')).out).not.toContain('\u001b[');
  });

  it('says what it holds', async () => {
    expect((await demarche('status')).out).toMatch(
      /articles {2}12, published 2010-03-02 to 2018-05-21; 11 different reports/,
    );
  });
});

describe('code and evaluate', () => {
  const line = JSON.stringify({
    id: 'x',
    published: '2012-05-29',
    text: 'France has invited the Ghanaian president to Paris.\nGhana declined the invitation on Monday.',
  });

  it('codes standard input into lines that evaluate accepts as perfect', async () => {
    const { code, out } = await demarcheWith({ stdin: `${line}\n` }, 'code', '-');
    expect(code).toBe(0);
    const [coded] = json(out);
    expect(coded).toMatchObject({ id: 'x', events: expect.any(Array), episodes: expect.any(Array) });
    expect(coded.events.length).toBeGreaterThan(0);
    const [gold, texts] = [join(folder, 'gold.jsonl'), join(folder, 'texts.jsonl')];
    await writeFile(gold, out);
    await writeFile(texts, line);
    for (const compared of [
      ['--predicted', gold],
      ['--texts', texts],
    ]) {
      const [score] = json((await demarche('evaluate', gold, ...compared, '--json')).out);
      expect(score).toMatchObject({ coded: { f1: 1 }, episodes: { f1: 1 }, errors: [] });
    }
    expect((await demarche('evaluate', gold, '--predicted', gold)).out).toContain('F1 100.0');
  });

  it('writes for reading on a terminal', async () => {
    const { out } = await demarcheWith({ stdin: line, tty: true, env: { NO_COLOR: '1' } }, 'code', '-');
    expect(out).toMatch(/invite\s+France invites Ghana/);
  });

  it('never lets an article write to the terminal itself', async () => {
    const evil = JSON.stringify({
      id: 'e',
      title: 'T\u001b]0;owned\u0007',
      text: 'France has invited Ghana\u001b[2J to talks in Paris.',
    });
    const { out } = await demarcheWith({ stdin: evil, tty: true, env: { NO_COLOR: '1' } }, 'code', '-');
    expect(out).toContain('France');
    expect(out).not.toContain('\u001b');
  });

  it('says what of the gold is not compared', async () => {
    const [gold, none] = [join(folder, 'some.jsonl'), join(folder, 'none.jsonl')];
    await writeFile(gold, '{"id": "a", "events": [], "episodes": []}');
    await writeFile(none, '');
    expect((await demarche('evaluate', gold, '--predicted', none)).err).toContain(
      '1 of 1 articles of the gold are not',
    );
  });
});

describe('review', () => {
  it('says how far it is, and gives what is settled as gold that evaluate reads', async () => {
    const path = join(folder, 'reviewed.db');
    const env = { DEMARCHE_STORE: path };
    const run = (...args: string[]) => demarcheWith({ env }, ...args);
    await run('add', EXAMPLES);
    expect((await run('review')).out).toMatch(/decided {3}0 of \d+ mentions, by nobody yet/);
    expect(await run('review', 'gold')).toMatchObject({ code: 0, out: '' });
    const [{ openSqlite }, { decide }] = [await import('../store/index.js'), await import('../review/index.js')];
    const kept = await openSqlite(path);
    const { items } = await kept.listings.mentions({}, { limit: 500 });
    for (const { mention } of items)
      for (const reviewer of ['ada', 'ben'])
        await decide(kept, { mention: mention.id, reviewer, verdict: 'right' }, 'decision', new Date());
    await kept.close();
    const { out } = await run('review');
    expect(out).toMatch(/disputed {2}0\n/);
    expect(out).toMatch(/act +\d+ +1\.00 +1\.00 +1\.00 ada–ben/);
    const gold = join(folder, 'reviewed.jsonl');
    await writeFile(gold, (await run('review', 'gold')).out);
    const [score] = json((await run('evaluate', gold, '--predicted', gold, '--json')).out);
    expect(score).toMatchObject({ coded: { f1: 1 }, errors: [] });
  });
});

describe('misuse', () => {
  it.each([
    [[], 2, /Usage: demarche/],
    [['timelin'], 2, /Did you mean timeline/],
    [['timeline'], 2, /missing required argument 'party'/],
    [['timeline', 'USA', '--colour'], 2, /unknown option '--colour'/],
    [['timeline', 'USA', '--from', '2018-13'], 2, /--from 2018-13 is no date/],
    [['timeline', 'USA', '--from', '2019', '--to', '2018'], 2, /--from 2019 is after --to 2018/],
    [['episodes', '--status', 'lost'], 2, /Allowed choices are proposed/],
    [['add', '--published', 'yesterday', 'x.txt'], 2, /--published yesterday is no ISO date/],
    [['evaluate', 'gold.jsonl'], 2, /Give either --texts or --predicted/],
    [['evaluate', 'gold.jsonl', '--predicted', 'p.jsonl', '--errors', 'all'], 2, /all is no whole number/],
    [['serve', '--port', '70000'], 2, /--port 70000 is no port/],
    [['serve', '--token', 'short'], 2, /the token is too easily guessed/],
    [['review', 'silver'], 2, /Allowed choices are gold/],
    [['add', '/no/such/file.txt'], 1, /\/no\/such\/file\.txt does not exist/],
    [['evaluate', '/no/gold.jsonl', '--predicted', '/no/p.jsonl'], 1, /\/no\/gold\.jsonl cannot be read/],
    [['timeline', 'Japann'], 1, /no party is called Japann[\s\S]*Did you mean Japan/],
    [['timeline', 'Tuvalu', 'Nauru'], 1, /the record holds nothing on TUV and NRU/],
    [['show', 'no-such-thing'], 1, /nothing in the record has the id no-such-thing/],
    [
      ['show', 'jpn-kor'],
      1,
      /more than one engagement has an id that begins with jpn-kor[\s\S]*Did you mean jpn-kor-2014/,
    ],
    [['precedents', 'no-such-thing'], 1, /nothing in the record/],
    [['explain', 'ffff'], 1, /no mention ffff/],
    [['status', '--store', '/no/such/record.db'], 1, /there is no record at \/no\/such\/record\.db yet/],
  ] as [string[], number, RegExp][])('%j', async (args, code, message) => {
    const result = await demarche(...args);
    expect(result.err).toMatch(message);
    expect(result.err).not.toMatch(/\n\s+at /);
    expect(result).toMatchObject({ code, out: '' });
  });

  it('refuses a store that is something else', async () => {
    const path = join(folder, 'text.db');
    await writeFile(path, 'This is no database at all, but a text of some length. '.repeat(40));
    const result = await demarche('status', '--store', path);
    expect(result.code).toBe(1);
    expect(result.err).toContain(path);
    expect(await readFile(path, 'utf8')).toContain('no database');
  });
});

describe('help', () => {
  it.each(COMMANDS.map(({ name }) => name))('of %s has examples', async (name) => {
    const { code, out } = await demarche(name, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Examples:\\n\\s+\\$ demarche ${name}`));
  });

  it('lists the commands and the exit codes', async () => {
    const { code, out } = await demarche('--help');
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(out).toContain(`\n  ${name} `);
    expect(out).toContain('Exit codes: 0 done');
  });
});
