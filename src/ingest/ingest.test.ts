import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Quarantined } from '../article/index.js';
import type { Coder } from '../coding/index.js';
import { mention } from '../record/fixture.js';
import { type CodedText, openSqlite, type Store } from '../store/index.js';
import { ingest } from './ingest.js';

/** Reads one meeting in every article that speaks of one, and counts its calls. */
function coder(version = '1'): Coder & { calls: number } {
  return {
    version,
    calls: 0,
    code({ id, text }) {
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
    const many = Array.from({ length: 70 }, (_, n) => dispatch(n));
    const summary = await ingest(await lines(...many), coder(), store);
    expect(summary).toEqual({ added: 70, known: 0, recoded: 0, quarantined: 0, mentions: 70, uncoded: 0 });
    expect(await store.stats()).toMatchObject({ articles: 70, mentions: 70 });
  });

  it('changes nothing the second time, and does not even code', async () => {
    const inputs = await lines(dispatch(1), dispatch(2));
    await ingest(inputs, coder(), store);
    const before = await store.dossiers();
    const again = coder();
    expect(await ingest(inputs, again, store)).toMatchObject({ added: 0, known: 2, mentions: 0 });
    expect(again.calls).toBe(0);
    expect(await store.dossiers()).toEqual(before);
  });

  it('codes anew what an older version of the coder has read', async () => {
    const inputs = await lines(dispatch(1));
    await ingest(inputs, coder('1'), store);
    expect(await ingest(inputs, coder('2'), store)).toMatchObject({ recoded: 1, mentions: 1 });
    expect((await store.stats()).coders).toEqual(['2']);
  });

  it('goes on after what cannot be read, coded or kept, and keeps each with its reason', async () => {
    await ingest(await lines(dispatch(1)), coder(), store);
    const told: Quarantined[] = [];
    const inputs = await lines(
      { id: 'x' },
      { id: 'y', text: 'These words explode.' },
      { id: 'a1', text: 'Other words.' },
      dispatch(3),
    );
    const summary = await ingest(inputs, coder(), store, { onQuarantined: (piece) => void told.push(piece) });
    expect(summary).toMatchObject({ added: 1, quarantined: 3 });
    const reasons = [/"text"/, /the coder failed: too much/, /a1 is in the store with another text/];
    for (const reason of reasons) expect(told.map((t) => t.reason)).toContainEqual(expect.stringMatching(reason));
    expect((await store.quarantine.list()).map((q) => q.source.line).sort()).toEqual([1, 2, 3]);
    expect(await store.article('a3')).toBeDefined();
  });

  it('keeps what is in another language than English, counts it, and codes nothing of it', async () => {
    const reader = coder();
    const inputs = await lines(dispatch(1), { ...dispatch(2), language: 'fr-CA' });
    expect(await ingest(inputs, reader, store)).toMatchObject({ added: 2, uncoded: 1, mentions: 1 });
    expect(reader.calls).toBe(1);
    expect(await store.article('a2')).toMatchObject({ language: 'fr' });
    expect((await store.stats()).languages).toMatchObject({ fr: 1 });
  });

  it('is resumed after a stop: what was kept stays, and the rest is added', async () => {
    const inputs = await lines(...Array.from({ length: 50 }, (_, n) => dispatch(n)));
    let writes = 0;
    const add = (batch: readonly CodedText[]) =>
      writes++ === 0 ? store.add(batch) : Promise.reject(new Error('killed'));
    const article = (id: string) => store.article(id);
    await expect(ingest(inputs, coder(), { ...store, article, add } as Store)).rejects.toThrow('killed');
    const kept = (await store.stats()).articles;
    expect(kept).toBe(32);
    expect(await ingest(inputs, coder(), store)).toMatchObject({ added: 50 - kept, known: kept });
    expect((await store.stats()).articles).toBe(50);
  });
});
