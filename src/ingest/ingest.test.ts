import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pieces, type Quarantined } from '../article/index.js';
import type { Coder } from '../coding/index.js';
import { mention } from '../record/fixture.js';
import { openSqlite, type Store } from '../store/index.js';
import { type Crews, ownProcess } from './crew.js';
import { type IngestOptions, ingest } from './ingest.js';
import { retry } from './retry.js';

/** Reads one meeting in every article that speaks of one, and counts its calls. */
function coder(version = '1'): Coder & { calls: number } {
  return {
    version,
    calls: 0,
    async code({ id, text }) {
      this.calls++;
      if (text.includes('explode')) throw new Error('too much');
      const at = text.indexOf('met');
      return { mentions: at < 0 ? [] : [mention({ article: id, at, coder: version, quote: text.slice(at, at + 40) })] };
    },
  };
}

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  store = await openSqlite(':memory:');
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const crews = (own: Coder): Crews => ({ version: own.version, hire: async () => ownProcess(own, {}) });
const add = (inputs: readonly string[], own: Coder, to = store, options: IngestOptions = {}) =>
  ingest(pieces(inputs), crews(own), to, options);

async function lines(...articles: object[]): Promise<string[]> {
  const path = join(folder, 'articles.jsonl');
  await writeFile(path, articles.map((a) => `${JSON.stringify(a)}\n`).join(''));
  return [path];
}

const dispatch = (n: number) => ({
  id: `a${n}`,
  published: '2018-07-16',
  text: `The ministers met in town ${n} for talks on ferries.`,
});

describe('ingest', () => {
  it('keeps more articles than one batch holds, each with its mentions', async () => {
    const many = Array.from({ length: 300 }, (_, n) => dispatch(n));
    const summary = await add(await lines(...many), coder());
    expect(summary).toMatchObject({ pieces: 300, added: 300, known: 0, recoded: 0, quarantined: 0, mentions: 300 });
    expect(summary.bytes).toBeGreaterThan(300 * 50);
    expect(await store.stats()).toMatchObject({ articles: 300, mentions: 300 });
  });

  it('changes nothing the second time, and does not even code', async () => {
    const inputs = await lines(dispatch(1), { ...dispatch(2), text: 'Nothing of the kind.' });
    await add(inputs, coder());
    const before = await store.dossiers();
    const again = coder();
    expect(await add(inputs, again)).toMatchObject({ added: 0, known: 2, mentions: 0 });
    expect(again.calls).toBe(0);
    expect(await store.dossiers()).toEqual(before);
  });

  it('codes anew what an older version of the coder has read', async () => {
    const inputs = await lines(dispatch(1));
    await add(inputs, coder('1'));
    expect(await add(inputs, coder('2'))).toMatchObject({ recoded: 1, mentions: 1 });
    expect((await store.stats()).coders).toEqual(['2']);
  });

  it('keeps what is in another language than English, and codes it not', async () => {
    const text = 'Die Minister trafen sich am Montag im Hafen und sprachen über die Fähren. Sie met nobody.';
    const inputs = await lines({ ...dispatch(1), text, language: 'de' }, dispatch(2));
    const own = coder();
    expect(await add(inputs, own)).toMatchObject({ added: 2, otherLanguage: 1, mentions: 1 });
    expect(own.calls).toBe(1);
    expect((await store.article('a1'))?.text).toBe(text);
  });

  it('goes on after what cannot be read, coded or kept, and keeps each with its reason', async () => {
    await add(await lines(dispatch(1)), coder());
    const told: Quarantined[] = [];
    const inputs = await lines(
      { id: 'x' },
      { id: 'y', text: 'These words explode.' },
      { id: 'a1', text: 'Other words.' },
      dispatch(3),
    );
    const summary = await add(inputs, coder(), store, { onQuarantined: (piece) => void told.push(piece) });
    expect(summary).toMatchObject({ added: 1, quarantined: 3 });
    const reasons = [/"text"/, /the coder failed: too much/, /a1 is in the store with another text/];
    for (const reason of reasons) expect(told.map((t) => t.reason)).toContainEqual(expect.stringMatching(reason));
    expect((await store.quarantine.list()).map((q) => q.source.line).sort()).toEqual([1, 2, 3]);
    expect(await store.article('a3')).toBeDefined();
  });

  it('has of two texts under one id always the first, in one batch too', async () => {
    const inputs = await lines(dispatch(1), { ...dispatch(1), text: 'Later words.' }, dispatch(1));
    expect(await add(inputs, coder())).toMatchObject({ added: 1, known: 1, quarantined: 1 });
    expect((await store.article('a1'))?.text).toBe(dispatch(1).text);
  });

  it('is resumed after a stop: what was kept stays, and the rest is added', async () => {
    const inputs = await lines(...Array.from({ length: 400 }, (_, n) => dispatch(n)));
    let writes = 0;
    const failing = Object.create(store, {
      add: {
        value: (...batch: Parameters<Store['add']>) =>
          writes++ === 0 ? store.add(...batch) : Promise.reject(new Error('killed')),
      },
    });
    await expect(add(inputs, coder(), failing)).rejects.toThrow('killed');
    const kept = (await store.stats()).articles;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(400);
    const again = coder();
    expect(await add(inputs, again)).toMatchObject({ added: 400 - kept, known: kept });
    expect(again.calls).toBe(400 - kept);
    expect((await store.stats()).articles).toBe(400);
    expect((await store.runs.list()).map(({ stopped, added }) => [stopped, added])).toEqual([
      ['done', 400 - kept],
      ['failed', kept],
    ]);
  });

  it('stops when it is told to, keeps what was in hand, and says so', async () => {
    const stop = new AbortController();
    async function* endless() {
      for (let n = 0; ; n++) {
        if (n === 30) stop.abort();
        const bytes = Buffer.from(JSON.stringify(dispatch(n)));
        yield { kind: 'json' as const, source: { file: '-', line: n + 1 }, bytes };
      }
    }
    const summary = await ingest(endless(), crews(coder()), store, { signal: stop.signal, inputs: ['-'] });
    expect(summary).toMatchObject({ stopped: 'interrupted', quarantined: 0 });
    expect(summary.added).toBeGreaterThan(0);
    expect((await store.stats()).articles).toBe(summary.added);
    expect(await store.runs.list()).toMatchObject([{ number: summary.run, stopped: 'interrupted', inputs: ['-'] }]);
  });

  it('stops though its source waits for something that does not come', async () => {
    const stop = new AbortController();
    async function* silent() {
      yield { kind: 'json' as const, source: { file: '-' }, bytes: Buffer.from(JSON.stringify(dispatch(1))) };
      await new Promise(() => undefined);
    }
    const running = ingest(silent(), crews(coder()), store, { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    expect(await running).toMatchObject({ stopped: 'interrupted', added: 1 });
  });
});

describe('retry', () => {
  it('reads again from the file as it is now, else from what was kept', async () => {
    const inputs = await lines(dispatch(1), { id: 'x' }, { id: 'y', text: 'These words explode.' });
    await add(inputs, coder());
    const numbers = (await store.quarantine.list()).map(({ number }) => number);
    const failed = await retry(numbers, crews(coder()), store);
    expect(failed).toMatchObject({ mended: [], gone: [], summary: { quarantined: 2 } });
    await lines(dispatch(1), { id: 'x', text: 'They met again.' });
    const calm = { ...coder('2'), code: async () => ({ mentions: [] }) };
    expect(await retry(numbers, crews(calm), store)).toMatchObject({ mended: numbers, summary: { added: 2 } });
    expect(await store.article('y')).toBeDefined();
    expect(await store.quarantine.list()).toEqual([]);
  });

  it('tells what it cannot try: large, and gone from its file', async () => {
    const path = join(folder, 'large.json');
    await writeFile(path, `{"id": 7, "title": "${'x'.repeat(300_000)}"}`);
    await add([path], coder());
    const [entry] = await store.quarantine.list();
    await rm(path);
    expect(await retry([entry!.number], crews(coder()), store)).toMatchObject({ mended: [], gone: [entry!.number] });
    expect(await store.quarantine.list()).toHaveLength(1);
  });
});
