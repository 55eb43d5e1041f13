import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatch } from '../../bench/made/dispatches.js';
import { pieces } from '../article/index.js';
import { createCoder } from '../coding/index.js';
import { CODER_VERSION } from '../coding/version.js';
import { contents } from '../store/contract.js';
import { openSqlite } from '../store/index.js';
import { codeAll } from './code-all.js';
import { type Crew, ownProcess, processes } from './crew.js';
import { ingest } from './ingest.js';
import { entryOf } from './pool/entry.fixture.js';

const ATTEND = new URL('./pool/attend.ts', import.meta.url).href;
const WORKER = new URL('./worker.ts', import.meta.url).href;

let folder: string;
let input: string;
let entry: URL;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  entry = await entryOf(`await import('${WORKER}');`, folder);
  input = join(folder, 'articles.jsonl');
  const lines = Array.from({ length: 60 }, (_, n) =>
    JSON.stringify(n % 20 === 7 ? { id: n } : { ...dispatch(n % 50, { reporting: 3, paragraphs: 1 }), url: undefined }),
  );
  await writeFile(input, lines.join('\n'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function recordBy(crew: Crew) {
  const store = await openSqlite(':memory:');
  const summary = await ingest(pieces([input]), { version: CODER_VERSION, hire: async () => crew }, store);
  const quarantine = (await store.quarantine.list()).map(({ source, reason }) => ({ source, reason }));
  const { added, known, quarantined, mentions } = summary;
  const record = { ...(await contents(store)), quarantine, figures: { added, known, quarantined, mentions } };
  await store.close();
  return record;
}

describe('a crew of processes', () => {
  it('makes the same record as one process does', async () => {
    const alone = await recordBy(ownProcess(await createCoder(), {}));
    expect(alone.figures.mentions).toBeGreaterThan(10);
    expect(alone.figures).toMatchObject({ quarantined: 3, added: 48, known: 9 });
    expect(await recordBy(processes({}, { workers: 2, entry }))).toEqual(alone);
  });

  it('codes in the order of the input', async () => {
    const crews = { version: CODER_VERSION, hire: async () => processes({}, { workers: 2, entry }) };
    const ids: string[] = [];
    const refused: (number | undefined)[] = [];
    for await (const worked of codeAll(pieces([input]), crews)) {
      ids.push(...worked.articles.map(({ article }) => article.id));
      refused.push(...worked.refused.map(({ source }) => source.line));
    }
    const given = Array.from({ length: 60 }, (_, n) => n).filter((n) => n % 20 !== 7);
    expect(ids).toEqual(given.map((n) => `d${n % 50}`));
    expect(refused).toEqual([8, 28, 48]);
  });

  it('does not wait for a piece for ever: it is quarantined, and the run goes on', async () => {
    const hanging = await entryOf(
      `const { attend } = await import('${ATTEND}');
      attend(async () => async (pieces) => {
        for (const { source } of pieces) if (source.line === 30) for (;;);
        return pieces.map(() => ({ articles: [], refused: [] }));
      });`,
      folder,
    );
    const { quarantine } = await recordBy(processes({}, { workers: 2, entry: hanging, limit: 300 }));
    expect(quarantine).toEqual([
      { source: { file: input, line: 30 }, reason: expect.stringContaining('it took longer than 0.3 seconds') },
    ]);
  });
});
